import { invalid } from './errors';

/** Runtimes a function may be created with or moved to, in the order Lambda's own message lists them. */
export const supportedRuntimes: readonly string[] =
  'nodejs20.x python3.14 provided.al2023 python3.12 python3.13 nodejs24.x nodejs22.x java25 python3.10 python3.11 java21 ruby3.3 ruby3.4 ruby3.2 python3.8 python3.9 java17 nodejs16.x dotnet10 dotnet8 java11 dotnet6 nodejs18.x provided.al2 java8.al2'.split(
    ' ',
  );

const retiredRuntimes: readonly string[] =
  'java8 go1.x provided ruby2.7 ruby2.5 nodejs14.x nodejs12.x nodejs10.x nodejs8.10 nodejs6.10 nodejs4.3 nodejs python3.7 python3.6 python2.7 dotnetcore3.1 dotnetcore2.1 dotnetcore2.0 dotnetcore1.0'.split(
    ' ',
  );

/** Runtimes a layer may be searched by, in the order Lambda's own message lists them. */
export const layerSearchRuntimes: readonly string[] =
  'ruby3.5 ruby2.6 dotnetcore1.0 python3.7 nodejs8.10 nasa ruby2.7 python2.7-greengrass dotnetcore2.0 python3.8 java21 dotnet6 dotnetcore2.1 python3.9 java11 nodejs6.10 provided dotnetcore3.1 dotnet8 java25 java17 nodejs nodejs4.3 java8.al2 go1.x dotnet10 nodejs20.x go1.9 byol nodejs10.x provided.al2023 nodejs22.x python3.10 java8 nodejs12.x python3.11 nodejs24.x nodejs8.x python3.12 nodejs14.x nodejs8.9 nodejs26.x python3.13 python3.14 nodejs16.x python3.15 provided.al2 nodejs4.3-edge nodejs18.x ruby3.2 python3.4 ruby3.3 ruby3.4 ruby2.5 python3.6 python2.7'.split(
    ' ',
  );

/** Every runtime a layer may say it fits: the supported and the retired ones. */
export const layerRuntimes: readonly string[] = [...supportedRuntimes, ...retiredRuntimes];

/** Throws InvalidParameterValueException for an unknown or retired runtime. */
export function requireRuntime(runtime: string): void {
  if (supportedRuntimes.includes(runtime)) return;
  if (retiredRuntimes.includes(runtime)) {
    throw invalid(
      `The runtime parameter of ${runtime} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.`,
    );
  }
  throw invalid(
    `Value ${runtime} at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [${supportedRuntimes.join(', ')}] or be a valid ARN`,
  );
}
