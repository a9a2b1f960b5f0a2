// Loaded before a measured server: says its CPU time, and (while asked to) which SQL it sends, so that a yardstick can send the very same.
import pg from 'pg';

const send = pg.Client.prototype.query;
let heard = [];

function listening(statement, values, ...rest) {
  const { name, text } = typeof statement === 'string' ? { text: statement } : statement;
  heard.push({ user: this.user, name, text, values: values && Array.isArray(values) ? values : statement.values });
  return send.call(this, statement, values, ...rest);
}

const orders = {
  usage: () => process.cpuUsage(),
  listen: () => {
    heard = [];
    pg.Client.prototype.query = listening;
  },
  heard: () => {
    pg.Client.prototype.query = send;
    return heard;
  },
};

process.on('message', ({ number, order }) => process.send({ number, answer: orders[order]?.() }));
process.on('disconnect', () => process.exit());
