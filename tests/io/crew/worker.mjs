// Work for a thread that may go wrong in every way there is.
export default async function work(task) {
  if (task === 'exit') process.exit(7);
  if (task === 'hang') for (;;);
  if (task === 'wait') await new Promise(() => setTimeout(() => {}, 1e9));
  if (task === 'throw') throw new TypeError('a fault');
  if (task === 'late')
    setTimeout(() => {
      throw new Error('after the work');
    }, 5);
  if (task === 'memory') {
    const held = [];
    for (;;) held.push(new Array(1e6).fill(held.length));
  }
  return `${task} done`;
}
