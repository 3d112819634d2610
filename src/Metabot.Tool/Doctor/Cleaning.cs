using System.Globalization;

namespace Metabot.Tool.Doctor;

// Takes back the job that was accepted, where the server lets one look at it. The platform documents no such call.
internal sealed class Cleaning(ProbeTransport transport, BotClient client)
{
    // The job as the server tells of it; null where it does not.
    public ProbeAnswer? Look { get; private set; }

    // What is left of it, in words.
    public async Task<string> CleanAsync(ProbeAnswer accepted, CancellationToken cancellationToken)
    {
        transport.HasToken = true;
        if (AnswerShape.FindJobId(accepted.Json) is not { Id: var id })
        {
            return accepted.JobStatus == "skipped" ? "nothing: its condition is false, so it was not planned" : Explain("the job");
        }

        var look = await SendAsync(() => client.GetAsync(id, cancellationToken)) is { IsSuccess: true, IsPage: false, Json: not null } seen ? seen : null;
        Look ??= look;
        var name = "job " + id.ToString(CultureInfo.InvariantCulture);
        if (accepted.JobStatus == "skipped" || look?.JobStatus == "skipped")
        {
            return $"nothing: {name} was skipped";
        }

        return look is not null && await SendAsync(() => client.CancelAsync(id, cancellationToken)) is { IsSuccess: true, IsPage: false }
            ? $"nothing: {name} was cancelled"
            : Explain(name);
    }

    private static string Explain(string job) =>
        $"perhaps {job}, planned for a year from now; its condition is false, so it never runs. The server has no call that takes it back";

    // The answer, whether or not it is one that the client takes.
    private async Task<ProbeAnswer?> SendAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (BotApiException)
        {
            return transport.Answer;
        }
        catch (BotConnectionException)
        {
            return null;
        }

        return transport.Answer;
    }
}
