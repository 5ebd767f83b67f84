import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { type Config, servesHttps } from '../config/environment.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Puts headers on an answer: one of Express, or of the live connection, which does not pass Express. */
type Headers = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * [AC13] Headers for every answer. What asks browsers to go over to https is only sent where there is https:
 * on plain http it gives a blank page (DESIGN, The browser), and the origin policies a warning.
 */
export const securityHeaders = (config: Config): Headers => {
  const https = servesHttps(config);
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        mediaSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
};

/** What the API says is about people: no cache keeps it. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
