/** Known to the simulator alone. */
export const simulatedCredentials = { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'simulated' };
