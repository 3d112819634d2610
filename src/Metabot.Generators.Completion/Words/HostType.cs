namespace Metabot.Generators.Completion.Words;

// A type as host.d.ts writes it, as far as completion goes: its name, and whether it is a list.
internal readonly record struct HostType(string Name, bool IsList)
{
    private const string Names = "Names<";

    // string | null is string, Names<TagName> a list of TagName, Ticket[] one of Ticket.
    public static HostType Parse(string type)
    {
        var name = type.Split('|')[0].Trim();
        return name.StartsWith(Names, StringComparison.Ordinal) ? new(name.Substring(Names.Length, name.IndexOf('>') - Names.Length), IsList: true)
            : name.EndsWith("[]", StringComparison.Ordinal) ? new(name.Substring(0, name.Length - 2), IsList: true)
            : new(name, IsList: false);
    }
}
