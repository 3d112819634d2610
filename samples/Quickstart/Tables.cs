using Spectre.Console;

namespace Quickstart;

/// <summary>The outcome as two tables: jobs and leads.</summary>
internal static class Tables
{
    public static void Print(Outcome outcome, IAnsiConsole console)
    {
        var jobs = Empty("Jobs", "Call", "Job", "Answer", "Became", "Runs", "Why", "");
        foreach (var (step, job) in outcome.Jobs)
        {
            jobs.AddRow(
                Text(step.Call),
                Text($"{job.JobId} {Word(job.Kind)} {job.Target}"),
                Text(Word(step.Answer.Status)),
                Text(Word(job.Status)),
                Text($"{job.Runs.Count}"),
                Text(job.Reason ?? ""),
                Mark(job.Status == step.Status && job.Runs.Count == step.Runs));
        }

        var leads = Empty("Leads", "Lead", "Messages", "Tags", "");
        foreach (var lead in outcome.Leads)
        {
            leads.AddRow(
                Text($"{lead.Lead.LeadId} {lead.Lead.Name}"),
                Text(string.Join('\n', lead.Messages)),
                Text(string.Join(", ", lead.Lead.Tags)),
                Mark(lead.IsAsExpected));
        }

        console.Write(jobs);
        console.Write(leads);
    }

    private static Table Empty(string title, params string[] columns) =>
        new Table().Title(title).Border(TableBorder.Rounded).ShowRowSeparators().AddColumns(columns);

    private static Markup Text(string text) => new(Markup.Escape(text));

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static Markup Mark(bool isAsExpected) => new(isAsExpected ? "[green]ok[/]" : "[red]WRONG[/]");
}
