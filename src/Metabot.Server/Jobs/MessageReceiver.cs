using System.Text.RegularExpressions;
using Metabot.Server.JavaScript;
using Metabot.Server.Scripts;
using Metabot.Server.Scripts.Dialogs;
using Metabot.Server.Storage;

namespace Metabot.Server.Jobs;

// What a lead says is kept, and answered, in one transaction. When a script fails, it is kept with the reason, and the
// dialog stands where it stood.
internal sealed partial class MessageReceiver(LeadTurns turns, DialogRunner dialogs, RunWriter writer, ServerClock clock)
{
    public Task<(Message Message, IReadOnlyList<Message> Answers)> ReceiveAsync(
        BotDefinition bot, long leadId, IncomingMessage incoming, CancellationToken cancellationToken)
    {
        var whole = incoming with { DeepLink = incoming.DeepLink ?? FindDeepLink(incoming.Text) };
        return turns.RunAsync(bot, leadId, whole, async (db, begun) =>
        {
            var (state, problem) = await AnswerAsync(whole, begun);
            var message = Keep(bot, leadId, whole, problem);
            List<Message> answers = [.. state.Messages.Select(content => writer.Message(state, content))];
            await turns.CommitAsync(db, state, async () =>
            {
                db.Messages.Add(message);
                await db.SaveChangesAsync(cancellationToken);
                answers.ForEach(answer => answer.AnswersId = message.Id);
                db.Messages.AddRange(answers);
            }, cancellationToken);
            return (message, (IReadOnlyList<Message>)answers);
        }, cancellationToken);
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
        Problem = problem,
        CreatedAt = clock.Now,
    };

    // How messengers hand over the word of the link that a dialog was opened by.
    private static string? FindDeepLink(string? text) => text is not null && Start.Match(text) is { Success: true } start ? start.Groups["word"].Value : null;

    [GeneratedRegex(@"^/start\s+(?<word>\S+)\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Start { get; }
}
