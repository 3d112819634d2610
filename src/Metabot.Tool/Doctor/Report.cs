using System.Globalization;
using Metabot.Tool.Live;
using Spectre.Console;

namespace Metabot.Tool.Doctor;

// What is shown. A server may repeat the token in what it says, so it is taken out of all that came from there.
internal sealed class Report(IAnsiConsole screen, string token)
{
    private const int LongestSaid = 160;

    public void ShowTried(IReadOnlyList<Tried> tried)
    {
        var table = Screen.CreateTable("address", "token", "answer", "said");
        foreach (var (probe, verdict) in tried)
        {
            table.AddRow(
                Cell(BaseAddress.Write(probe.Base)),
                new Text(TokenHeader.Write(probe.Authentication)),
                new Text($"{probe.Answer?.Status.ToString(CultureInfo.InvariantCulture) ?? "none"}, {Name(verdict)}", new Style(FindColor(verdict))),
                Cell(probe.Answer is { IsPage: true } ? "a page of HTML" : probe.Said));
        }

        screen.Write(table);
    }

    public void ShowLearned(Learned learned)
    {
        var table = Screen.CreateTable("learned", "said");
        Add(table, "address", BaseAddress.Write(learned.Base));
        Add(table, "token", learned.AsksForToken ? TokenHeader.Write(learned.Authentication) : "not asked for");
        Add(table, "success", WriteSuccess(learned));
        Add(table, "refusal", learned.Refusal);
        Add(table, "time zone", learned.Offset is { } offset ? ZoneHint.Describe(offset) : "no answer shows it; ask whoever runs the server, and set ServerTimeZone");
        Add(table, "left behind", learned.Left);
        screen.Write(table);
    }

    private static string WriteSuccess(Learned learned) => learned switch
    {
        { Success: "" } => "not seen, because the job was refused; name a script that the bot has with --script, and it will not run either",
        { JobIdField: { } field } => $"{learned.Success}; the job's id is in {field}",
        _ => $"{learned.Success}; it has no job's id, so ScheduledJob.JobId is null",
    };

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "accepted",
        Verdict.Known => "the token is known, the job refused",
        Verdict.Forbidden => "forbidden",
        Verdict.Refused => "the token is refused",
        Verdict.Busy => "too many calls",
        Verdict.Moved => "redirected",
        Verdict.NoApi => "no job API",
        Verdict.Failing => "the server fails",
        _ => "no answer",
    };

    private static Color? FindColor(Verdict verdict) => verdict switch
    {
        Verdict.Accepted or Verdict.Known => Color.Green,
        Verdict.Failing or Verdict.NoAnswer => Color.Red,
        _ => null,
    };

    private void Add(Table table, string what, string said) => table.AddRow(new Text(what), Cell(said));

    private Text Cell(string? text)
    {
        var clean = Hide(text);
        return new Text(clean.Length > LongestSaid ? clean[..LongestSaid] + "…" : clean);
    }

    public string Hide(string? text) => Screen.Clean(text?.Replace(token, "***", StringComparison.Ordinal));
}
