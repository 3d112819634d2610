using System.Text;
using Metabot.Language;

namespace Metabot.LanguagePage;

/// <summary>The page of the documentation that lists a bot's language.</summary>
public static class ReferencePage
{
    private const string Beginning =
        """
        # A bot's JavaScript

        What conditions and scripts find beside the language itself, made from [host.d.ts](../src/Shared/Language/host.d.ts) by
        `dotnet run --project eng/LanguagePage`. The bot of this project makes all that *works*; what only the platform can do throws an error
        that says so: *lead.getNextOperators works on the platform only: the operators are the platform's*.

        - **Effect**: *pure* reads only, and is all that is sensible in a condition; *memory* changes this run; *changes-…* writes; *sends* speaks
          to the lead; *schedules* plans a job; *calls-outside* is HTTP; *flow* jumps or stops.
        - **Source**: *documented* with its types; *documented-name*, where a page lists the name and the types are concluded; *seen-in-code* of
          scripts published for the platform; *inferred*; *ours*, a decision of this project.
        - `this` is the object itself, so calls can be chained. `Names<T>` is text with commas, an array, or an object.

        ## In the editor

        `metabot types shop` writes `metabot.d.ts` beside the `bot.json` of the folder `shop`: these declarations, with the codes of its scripts,
        triggers and broadcasts, its statuses, snippets and tables, the attributes, tags and contexts that it uses, and as members of `request` the
        [parameters](bot.md#parameters) that its scripts declare. It also writes a
        `jsconfig.json` where there is none. VS Code then completes the bot's `.js` files, and checks those that begin with `// @ts-check`:

        ```javascript
        // @ts-check
        const orders = Number(lead.getAttr('orders')) + 1;
        lead.setAttr('orders', orders).addTags('customer, new');
        if (orders > 3) {
          bot.scheduleJob({ script_code: 'thanks', lead_id: leadId, run_after_sec: 3600 });
        }
        ```

        - The code of a script, a status or a snippet that the bot does not have is underlined; a tag or an attribute is made by being used, so any
          text will do there.
        - TypeScript underlines a `return` outside of functions, which is normal here: `// @ts-ignore` before the line silences it.
        - In files write `snippet("name")`. `[[:name:]]` is no JavaScript before the snippet stands in its place, and no editor can read it.
        - A code that is made while the script runs is any text to TypeScript: `/** @type {any} */ (code)`.
        """;

    private static readonly HostDeclarations Host = HostLanguage.Declarations;

    /// <summary>The whole page as Markdown.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Beginning).Append("\n\n");
        AppendTable(page, "Globals", "", Host.Globals);
        foreach (var global in Host.Globals)
        {
            AppendInterface(page, global.Name, Host.InterfaceOf(global));
        }

        AppendTable(page, "Libraries", "What `require` knows.", Host.Modules);
        foreach (var module in Host.Modules.Where(module => Host.Globals.All(global => global.Type != module.Type)))
        {
            AppendInterface(page, module.Name, Host.InterfaceOf(module));
        }

        AppendInterface(page, "Parameters of a job", Find("JobParams"));
        AppendInterface(page, "Fields of a person", Find("PersonData"));
        AppendInterface(page, "Macros of texts", Find("TextMacros"));
        AppendInterface(page, "Commands of a script", Find("ScriptCommands"));
        AppendInterface(page, "Events of triggers", Find("TriggerEvents"));
        return page.ToString().TrimEnd() + "\n";
    }

    private static HostInterface Find(string name) => Host.Interfaces.Single(each => each.Name == name);

    private static void AppendInterface(StringBuilder page, string title, HostInterface? declared)
    {
        if (declared is not null)
        {
            AppendTable(page, title, declared.Note.Summary, declared.Members);
        }
    }

    private static void AppendTable(StringBuilder page, string title, string summary, IEnumerable<HostMember> members)
    {
        page.Append("## ").Append(title).Append("\n\n").Append(summary).Append(summary.Length == 0 ? "" : "\n\n")
            .Append("| | Gives | Effect | Works | What it is | Source |\n|---|---|---|---|---|---|\n");
        foreach (var member in members)
        {
            page.Append(Row(member)).Append('\n');
        }

        page.Append('\n');
    }

    private static string Row(HostMember member) => string.Join(
        " | ",
        $"| `{Escape(Signature(member))}`",
        $"`{Escape(member.Type)}`",
        HostNote.NameOf(member.Note.Effect),
        member.Note.PlatformOnly is { } why ? $"platform only: {why}" : "works",
        Escape(What(member.Note)),
        $"{member.Note.Confidence}: {member.Note.Source} |");

    private static string Signature(HostMember member) => member.Kind == HostMemberKind.Property
        ? member.Name
        : $"{member.Name}({string.Join(", ", member.Parameters.Select(each => $"{each.Name}{(each.IsOptional ? "?" : "")}: {each.Type}"))})";

    private static string What(HostNote note) => string.Join(' ', new[]
    {
        note.Summary,
        note.AliasOf is { } alias ? $"The same as `{alias}`." : "",
        note.Spelling is { } spelling ? $"Also written `{spelling}`." : "",
    }.Where(text => text.Length > 0));

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
