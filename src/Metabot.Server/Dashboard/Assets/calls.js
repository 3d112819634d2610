// A job's body as the C# call, the JSON and the curl that plan it.
const names = {
  script_code: 'ScriptCode', trigger_code: 'TriggerCode', broadcast_code: 'BroadcastCode', lead_id: 'LeadId', ticket_id: 'TicketId', job_key: 'Key',
};

export const asJson = body => JSON.stringify(body, null, 2);

export function asCSharp(body) {
  const lines = Object.entries(body).map(([name, value]) => line(name, value)).filter(Boolean);
  return ['await bot.ScheduleAsync(new JobRequest', '{', ...lines.map(text => `    ${text},`), '});'].join('\n');
}

function line(name, value) {
  switch (name) {
    case 'run_at': return `RunAt = RunAt.Parse(${literal(value)})`;
    case 'run_after_sec': return `RunAfter = TimeSpan.FromSeconds(${value})`;
    case 'repeat_interval_sec': return `RepeatEvery = TimeSpan.FromSeconds(${value})`;
    case 'is_periodic': return undefined;
    case 'condition_script_code': return `Condition = ${raw(value)}`;
    case 'script_request_params': return `ParamsJson = ${raw(JSON.stringify(value))}u8.ToArray()`;
    case 'add_tags': return `AddTags = ${literal(value)}`;
    case 'remove_tags': return `RemoveTags = ${literal(value)}`;
    default: return `${names[name]} = ${typeof value === 'number' ? value : literal(value)}`;
  }
}

const literal = text => JSON.stringify(text);

// With more quotes around than inside, and on lines of its own where it has several or begins or ends with one.
function raw(text) {
  const longest = Math.max(2, ...[...text.matchAll(/"+/g)].map(match => match[0].length));
  const quotes = '"'.repeat(longest + 1);
  return /\n|^"|"$/.test(text)
    ? `${quotes}\n${text.split('\n').map(part => `        ${part}`).join('\n')}\n        ${quotes}`
    : `${quotes}${text}${quotes}`;
}

export function asCurl(botId, body) {
  const address = new URL(`bots/${botId}/jobs/schedule`, new URL('.', location.href));
  return [
    `curl ${address.origin}${address.pathname} \\`,
    '  -H "Authentication: $METABOT_TOKEN" \\',
    '  -H "Content-Type: application/json" \\',
    `  --data '${JSON.stringify(body).replaceAll("'", "'\\''")}'`,
  ].join('\n');
}
