import type { ScreenConnection, SeatKey } from './screen-connection.ts';

/** Who plays which screen: one connection each. */
export interface Seats {
  /** Gives the seat now or later through `onSeated`, or closes the newcomer as `seat-taken`. */
  take(seat: SeatKey, newcomer: ScreenConnection): void;
  /** The holder answered a ping: those who wait for its seat are refused. */
  answered(holder: ScreenConnection): void;
  /** A connection is gone; the next in line gets its seat. */
  release(connection: ScreenConnection): void;
  holder(seat: SeatKey): ScreenConnection | undefined;
  close(): void;
}

interface Chair {
  holder: ScreenConnection;
  /** In order of arrival. */
  readonly line: Set<ScreenConnection>;
  timer: NodeJS.Timeout | undefined;
}

/** Text of a seat, for maps. */
export function seatText(seat: SeatKey): string {
  return `${seat.store}/${seat.screen}`;
}

/**
 * Holds one seat per screen.
 *
 * The same screen twice is either a display back after a cut that the controller has not noticed (the old socket is
 * dead: the newcomer wins) or a second window with the same secret (the old one answers: the newcomer is refused). Two
 * equal browsers never throw each other out in turn.
 */
export function createSeats(options: {
  readonly answerMs: number;
  readonly onSeated: (connection: ScreenConnection, seat: SeatKey) => void;
}): Seats {
  const chairs = new Map<string, Chair>();

  function sit(seat: SeatKey, connection: ScreenConnection): void {
    connection.state = 'seated';
    connection.seat = seat;
    options.onSeated(connection, seat);
  }

  function giveToNext(text: string, chair: Chair, seat: SeatKey): void {
    clearTimeout(chair.timer);
    chair.timer = undefined;
    const [next] = chair.line;
    if (next === undefined) {
      chairs.delete(text);
      return;
    }
    chair.line.delete(next);
    chair.holder = next;
    sit(seat, next);
    if (chair.line.size > 0) ask(text, chair, seat);
  }

  function ask(text: string, chair: Chair, seat: SeatKey): void {
    chair.holder.outbox.ping();
    chair.timer ??= setTimeout(() => {
      chair.holder.outbox.terminate();
      giveToNext(text, chair, seat);
    }, options.answerMs);
  }

  return {
    take(seat, newcomer) {
      const text = seatText(seat);
      const chair = chairs.get(text);
      if (chair === undefined) {
        chairs.set(text, { holder: newcomer, line: new Set(), timer: undefined });
        sit(seat, newcomer);
        return;
      }
      if (chair.holder.instance === newcomer.instance) {
        // The same page load: it has noticed a cut that we have not.
        const former = chair.holder;
        chair.holder = newcomer;
        former.outbox.terminate();
        sit(seat, newcomer);
        return;
      }
      newcomer.state = 'waiting';
      newcomer.seat = seat;
      chair.line.add(newcomer);
      ask(text, chair, seat);
    },
    answered(holder) {
      if (holder.seat === undefined) return;
      const chair = chairs.get(seatText(holder.seat));
      if (chair === undefined || chair.holder !== holder || chair.line.size === 0) return;
      clearTimeout(chair.timer);
      chair.timer = undefined;
      for (const newcomer of chair.line) newcomer.close('seat-taken');
      chair.line.clear();
    },
    release(connection) {
      if (connection.seat === undefined) return;
      const text = seatText(connection.seat);
      const chair = chairs.get(text);
      if (chair === undefined) return;
      chair.line.delete(connection);
      if (chair.holder === connection) giveToNext(text, chair, connection.seat);
      else if (chair.line.size === 0) {
        clearTimeout(chair.timer);
        chair.timer = undefined;
      }
    },
    holder(seat) {
      return chairs.get(seatText(seat))?.holder;
    },
    close() {
      for (const chair of chairs.values()) clearTimeout(chair.timer);
      chairs.clear();
    },
  };
}
