using System.Text.RegularExpressions;
using Metabot.Server.JavaScript;
using Metabot.Server.Scripts;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Jobs;

// What a lead said, and what the bot answered.
internal sealed record Received(Message Message, IReadOnlyList<Message> Answers);

// What a lead says is kept, and answered, in one transaction. When a script fails, it is kept with the reason, and the
// dialog stands where it stood.
internal sealed partial class MessageReceiver(LeadTurns turns, DialogRunner dialogs, RunWriter writer, ServerClock clock)
{
    public Task<Received> ReceiveAsync(BotDefinition bot, long leadId, IncomingMessage incoming, CancellationToken cancellationToken)
    {
        var whole = incoming with { DeepLink = incoming.DeepLink ?? FindDeepLink(incoming.Text) };
        return turns.RunAsync(
            bot,
            leadId,
            whole,
            async (db, begun) => await FindAsync(db, leadId, whole.Key) ?? await ReceiveAsync(db, begun, whole),
            cancellationToken);
    }

    private static async Task<Received?> FindAsync(BotDb db, long leadId, string? key) =>
        key is not null && await db.Messages.AsNoTracking().SingleOrDefaultAsync(message => message.LeadId == leadId && message.Key == key) is { } known
            ? new Received(known, await db.Messages.AsNoTracking().Where(message => message.AnswersId == known.Id).OrderBy(message => message.Id).ToListAsync())
            : null;

    private async Task<Received> ReceiveAsync(BotDb db, RunState begun, IncomingMessage incoming)
    {
        var (state, problem) = await AnswerAsync(incoming, begun);
        var message = Keep(begun.Bot, begun.Lead!.Id, incoming, problem);
        List<Message> answers = [.. state.Messages.Select(content => writer.Message(state, content))];
        await writer.CommitAsync(db, state, async () =>
        {
            db.Messages.Add(message);
            await db.SaveChangesAsync(CancellationToken.None);
            answers.ForEach(answer => answer.AnswersId = message.Id);
            db.Messages.AddRange(answers);
        });
        return new Received(message, answers);
    }

    private async Task<(RunState State, string? Problem)> AnswerAsync(IncomingMessage incoming, RunState state)
    {
        Note(incoming, state.Lead!);
        if (state.Lead is { IsMute: true } or { IsForwarded: true })
        {
            return (state, null);
        }

        try
        {
            await dialogs.AnswerAsync(incoming, state);
            return (state, null);
        }
        catch (Exception exception) when (exception is RunFailedException or JavaScriptFailedException)
        {
            var unanswered = state.Undo();
            Note(incoming, unanswered.Lead!);
            return (unanswered, exception.Message);
        }
    }

    private void Note(IncomingMessage incoming, Lead lead)
    {
        lead.LastActivity = clock.Now;
        lead.LastRequest = incoming.Text ?? incoming.Code ?? lead.LastRequest;
    }

    private Message Keep(BotDefinition bot, long leadId, IncomingMessage incoming, string? problem) => new()
    {
        BotId = bot.Id,
        LeadId = leadId,
        Direction = MessageDirection.Incoming,
        Text = incoming.Text ?? "",
        Code = incoming.Code,
        Payload = incoming.Payload,
        Key = incoming.Key,
        Problem = problem,
        CreatedAt = clock.Now,
    };

    // How messengers hand over the word of the link that a dialog was opened by.
    private static string? FindDeepLink(string? text) => text is not null && Start.Match(text) is { Success: true } start ? start.Groups["word"].Value : null;

    [GeneratedRegex(@"^/start\s+(?<word>\S+)\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Start { get; }
}
