import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

describe('readConfig', () => {
  it('serves a shop without any setting', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: '0.0.0.0',
      publicUrl: undefined,
      origins: [],
      dataDir: resolve('data'),
      logLevel: 'warn',
      isDemo: true,
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATA_DIR: '', DEMO: '' })).toEqual(readConfig({}));
  });

  it('reads every setting', () => {
    const environment = {
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://vitrine.example/',
      ORIGINS: 'http://a.example, http://b.example:81,',
      DATA_DIR: '/srv/vitrine',
      LOG_LEVEL: 'debug',
      DEMO: '0',
    };
    expect(readConfig(environment)).toEqual({
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'https://vitrine.example',
      origins: ['http://a.example', 'http://b.example:81'],
      dataDir: '/srv/vitrine',
      logLevel: 'debug',
      isDemo: false,
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ PORT: 'abc' }, 'PORT is not a port number (it is "abc"). Nothing was started.'],
    [{ PORT: '80800' }, 'PORT is not a port number (it is "80800"). Nothing was started.'],
    [{ PORT: '-1' }, '(it is "-1")'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is none of fatal, error, warn'],
    [
      { PUBLIC_URL: 'shop' },
      'PUBLIC_URL is not an address such as "http://shop.example:8080" (it is "shop")',
    ],
    [{ PUBLIC_URL: 'http://shop.example/path' }, 'PUBLIC_URL is not an address'],
    [{ ORIGINS: 'http://ok.example,nonsense' }, 'ORIGINS is not an address such as'],
    [{ DEMO: 'no' }, 'DEMO is neither 0 nor 1 (it is "no")'],
    [{ PORT: 'x', DEMO: 'y' }, '(it is "x"); DEMO'],
  ])('names what does not fit: %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });
});
