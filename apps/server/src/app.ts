/** The one process: API, workbench pages, nothing else. */
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { eachDay } from './daily.ts';
import { answerErrors, notFound } from './failures.ts';
import { Jobs } from './jobs/registry.ts';
import { type ServerOptions, typed } from './options.ts';
import { accountsRoutes } from './routes/accounts.ts';
import { attachmentsRoutes } from './routes/attachments.ts';
import { batchRoutes } from './routes/batch.ts';
import { checkRoutes } from './routes/check.ts';
import { entryRoutes } from './routes/entries.ts';
import { figureRoutes } from './routes/figures.ts';
import { findRoutes } from './routes/find.ts';
import { homeRoutes } from './routes/home.ts';
import { importsRoutes } from './routes/imports.ts';
import { jobRoutes } from './routes/jobs.ts';
import { listsRoutes } from './routes/lists.ts';
import { publishRoutes } from './routes/publish.ts';
import { reportRoutes } from './routes/report.ts';
import { reportDeskRoutes } from './routes/reports.ts';
import { seeRoutes } from './routes/see.ts';
import { sessionRoutes } from './routes/session.ts';
import { settingsRoutes } from './routes/settings.ts';
import { setupRoutes } from './routes/setup.ts';
import { todayRoutes } from './routes/today.ts';
import { typingRoutes } from './routes/typing.ts';
import { guardRequests } from './session.ts';

const pagePolicy = {
  defaultSrc: ["'self'"],
  // antd writes its styles at run time.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

export async function buildApp(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 2 * 1024 * 1024,
    logger: options.log ? { level: 'warn', redact: ['req.headers', 'req.body'] } : false,
    trustProxy: false,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: { directives: pagePolicy },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    hsts: false,
  });
  await app.register(rateLimit, { max: 1200, timeWindow: '1 minute' });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '依法 Yifa', version: '0.1.0' } },
    transform: jsonSchemaTransform,
  });
  guardRequests(app, options.store);
  const jobs = new Jobs();
  app.addHook('onClose', () => jobs.close());
  let restDaily: (() => Promise<void>) | undefined;
  app.addHook('onListen', async () => {
    const failed = (error: unknown): void => app.log.warn(error, 'deadlines were not dated again');
    restDaily = eachDay((signal) => options.store.redate(signal), { failed });
  });
  app.addHook('onClose', () => restDaily?.());
  await app.register(async (scope) => {
    const api = typed(scope);
    sessionRoutes(api, options);
    homeRoutes(api, options);
    entryRoutes(api, options.store);
    todayRoutes(api, options);
    listsRoutes(api, options);
    attachmentsRoutes(api, options);
    typingRoutes(api, options);
    batchRoutes(api, options);
    importsRoutes(api, options, jobs);
    jobRoutes(api, jobs);
    findRoutes(api, options);
    seeRoutes(api, options);
    setupRoutes(api, options);
    settingsRoutes(api, options);
    accountsRoutes(api, options);
    figureRoutes(api, options.store);
    reportRoutes(api, options);
    reportDeskRoutes(api, options);
    publishRoutes(api, options);
    await scope.register(async (inner) => checkRoutes(inner, options));
    api.get('/api/openapi.json', async () => app.swagger());
  });
  if (options.pages)
    await app.register(staticFiles, { root: options.pages, preCompressed: true, maxAge: '1h', index: ['index.html'] });
  app.setNotFoundHandler(async (request, reply) => {
    const page =
      options.pages &&
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !/\.[a-z0-9]+$/.test(request.url.split('?')[0] ?? '');
    return page ? reply.header('cache-control', 'no-cache').sendFile('index.html') : reply.status(404).send(notFound());
  });
  return app;
}
