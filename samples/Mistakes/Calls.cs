using Metabot;

namespace Mistakes;

internal static class Calls
{
    private static readonly JobOptions[] Options =
    [
        new() { RunAt = RunAt.Parse("21.01.2027 21:00") },                                         // MBOT2001
        new() { RunAt = RunAt.Parse("2027-02-30 21:00:00") },                                      // MBOT2002
        new() { RunAt = RunAt.Parse("2027-01-21 21:00:00"), RunAfter = TimeSpan.FromMinutes(5) },  // MBOT2003
        new() { RepeatEvery = TimeSpan.Zero },                                                     // MBOT2004
        new() { IsPeriodic = true },                                                               // MBOT2005
        new JobRequest { ScriptId = 17, ScriptCode = "welcome" },                                  // MBOT2006
        new() { LeadId = 0 },                                                                      // MBOT2008
        new() { RunAt = RunAt.Parse(DateTime.Now.AddHours(1).ToString("yyyy-MM-dd HH:mm:ss")) },   // MBOT2009
        new JobRequest { ScriptCode = "welcome", ParamsJson = "{'order_id': 7}"u8.ToArray() },     // MBOT2014
        new() { AddTags = "vip,,new" },                                                            // MBOT4001
        new() { AddTags = ["vip", "new", "vip"] },                                                 // MBOT4002
        new() { AddTags = "vip,new", RemoveTags = "new" },                                         // MBOT4003
        new() { RemoveTags = "vip, new" },                                                         // MBOT4004
        new() { AddTags = ["Paid Orders"] },                                                       // MBOT4005
        new() { Key = "birthday of 135" },                                                         // MBOT2016
        new() { RunAt = RunAt.Parse("2027-10-31 02:30:00") },                                      // MBOT2017
        new() { RunAt = RunAt.Parse("2027-01-21 09:00:00"), RepeatEvery = TimeSpan.FromDays(1) },  // MBOT2018
    ];

    public static async Task PlayAsync(IBotClient bot, CancellationToken stop)
    {
        await bot.ScheduleAsync(new JobRequest { LeadId = 135 }, stop);                            // MBOT2007
        await bot.ScheduleAsync(new Reminder(), new JobOptions { TicketId = 7 }, stop);            // MBOT2012
        await bot.ScheduleAsync(new JobRequest { ScriptId = 17, Condition = "return lead.getAttr('city') == 'Oslo';" }, stop); // MBOT3013
    }

    public static void Forget(IBotClient bot, CancellationToken stop) =>
        bot.ScheduleAsync(new SpringSale(), Options[0], stop);                                     // MBOT2010
}
