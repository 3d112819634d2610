namespace Metabot.Language;

// What a call does, from nothing to most. Only what is pure is sensible in a condition.
internal enum HostEffect
{
    Pure,
    Memory,
    ChangesLead,
    ChangesBot,
    ChangesTicket,
    ChangesTable,
    Sends,
    Schedules,
    CallsOutside,
    Flow,
}
