using Metabot.Server.Channels;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// Brings what a run changed into a transaction that is open.
internal sealed class RunWriter(Outbox outbox)
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
        }

        foreach (var message in outbox.Write(state))
        {
            message.JobId = run.JobId;
            run.Messages.Add(message);
        }

        db.Jobs.AddRange(state.FollowUps.Jobs);
        return true;
    }
}
