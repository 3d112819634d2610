namespace Metabot.Generators.Declarations;

// What a part says, letter by letter. Place is how much of the file's text outside of its types comes before the part: it
// tells one namespace block from the next. Names are the simple names that the part looks up, those in the using
// directives of its file among them; BaseNames are those of them that may name a base type.
internal sealed record PartText(FileText File, int Place, string Text, HashSet<string> Names, HashSet<string> BaseNames)
{
    public bool IsSame(PartText other) => Place == other.Place && Text == other.Text && File.Equals(other.File);
}
