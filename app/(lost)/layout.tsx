// The frame of the signed-in console. A group of its own, without its loading state, answers with the status 404.
export { default } from '../(console)/layout';
