using Metabot;

namespace Mistakes;

internal static class Conditions
{
    public static JobOptions[] Written(int id, string city) =>
    [
        new() { Condition = "if (leadId == 135 return true;" },               // MBOT3001
        new() { Condition = "leadId == 135;" },                               // MBOT3002: nothing is returned
        new() { Condition = "if (leadId = 135) return true;" },               // MBOT3003
        new() { Condition = "return leadID == 135;" },                        // MBOT3004
        new() { Condition = "return true;" },                                 // MBOT3006: info
        new() { Condition = "return lead.isTagExists('vip');" },              // MBOT3007: info
        new() { Condition = "return leadId == " + id + ";" },                 // MBOT3008
        new() { Condition = "return [[:paid:]] [[:vip:]];" },                 // MBOT3009: hidden, no build prints it
        new() { Condition = $"return lead.getAttr('city') == '{city}';" },    // MBOT3011
        new() { Condition = "return lead.getAllTags().lenght > 2;" },         // MBOT3014
        new() { Condition = "return lead.getStatusName == 'new';" },          // MBOT3015
        new() { Condition = "return lead.isTagExist(5);" },                   // MBOT3016
        new() { Condition = "lead.addTag('a'); return leadId == 135;" },      // MBOT3017
        new() { Condition = "return lead.getAttr('city');" },                 // MBOT3018
        new() { Condition = "return lead.getJsonAttr('a')?.city == 'Oslo';" },// MBOT3012: metabot.dialect is es2015
        new() { Condition = "return lead.isTagExist('subscriper');" }         // MBOT5005: bot.json has 'subscriber'
    ];
}

[BotTrigger("refund", Condition = "return request.totl > 100;")]              // MBOT3005
public partial record Refund(decimal Total);

[BotTrigger("bonus", Condition = "return request.total === '100';")]          // MBOT3010: a number is no text
public partial record Bonus(decimal Total);
