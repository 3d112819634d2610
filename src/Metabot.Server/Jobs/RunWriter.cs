using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// Brings what a run changed into a transaction that is open.
internal sealed class RunWriter(ServerClock clock)
{
    // False when the run has to be repeated, because it saw attributes of the bot that another run has changed meanwhile.
    public async Task<bool> TryWriteAsync(BotDb db, Run run, RunState state)
    {
        var row = await db.Bots.SingleAsync(bot => bot.Id == state.Bot.Id);
        if (!BotAttributes.TryWrite(row, state.BotAttributesBefore, state.BotState.Attributes))
        {
            return false;
        }

        if (state.Lead is { } lead)
        {
            db.Leads.Update(lead);
            run.Messages.AddRange(state.Texts.Select(text =>
                new Message { BotId = lead.BotId, LeadId = lead.Id, JobId = run.JobId, Text = text, CreatedAt = clock.Now }));
        }

        foreach (var job in state.FollowUps.Jobs)
        {
            await JobKeys.ReplaceAsync(db, job);
            db.Jobs.Add(job);
        }

        return true;
    }
}
