using System.Collections.Immutable;

namespace Metabot.Generators.Analysis.Places;

// Programs that have a place for a mistake, § in their text, and the reasons why other places cannot hold it.
internal sealed record Frames
{
    private ImmutableSortedDictionary<Place, string> Programs { get; init; } = ImmutableSortedDictionary<Place, string>.Empty;

    private ImmutableSortedDictionary<Place, string> Reasons { get; init; } = ImmutableSortedDictionary<Place, string>.Empty;

    // A value of a property of JobOptions or JobRequest.
    public static Frames OfValue(string type, string property) => new Frames()
        .In(Place.ObjectInitializer, Member($"object O = new Metabot.{type} {{ {property} = § }};"))
        .In(Place.With, Member($"object M(Metabot.{type} o) => o with {{ {property} = § }};"))
        .In(Place.Argument, Member($"object M() => N(new Metabot.{type} {{ {property} = § }});\n    object N(object o) => o;"))
        .In(Place.CollectionExpression, Member($"Metabot.{type}[] O = [new() {{ {property} = § }}];"))
        .In(Place.Assignment, Member($"void M(Metabot.{type} o) => o.{property} = §;"))
        .In(Place.CoalesceAssignment, Member($"void M(Metabot.{type} o) => o.{property} ??= §;"))
        .In(Place.Coalesce, Member($"void M(Metabot.{type} o) => o.{property} = o.{property} ?? §;"))
        .In(Place.Branch, Member($"void M(Metabot.{type} o, bool flag) => o.{property} = flag ? § : o.{property};"))
        .In(Place.SwitchArm, Member($"void M(Metabot.{type} o, int n) => o.{property} = n switch {{ 0 => §, _ => o.{property} }};"))
        .Not(Place.DefaultArgument, "a value of this type is no constant");

    // What is set together in one object.
    public static Frames OfObject(string type) => new Frames()
        .In(Place.ObjectInitializer, Member($"object O = new Metabot.{type} {{ § }};"))
        .In(Place.With, Member($"object M(Metabot.{type} o) => o with {{ § }};"))
        .In(Place.Argument, Member($"object M() => N(new Metabot.{type} {{ § }});\n    object N(object o) => o;"))
        .In(Place.CollectionExpression, Member($"Metabot.{type}[] O = [new() {{ § }}];"))
        .In(Place.Branch, Member($"object M(bool flag) => flag ? new Metabot.{type} {{ § }} : null;"))
        .In(Place.Return, Member($"Metabot.{type} M() => new() {{ § }};"))
        .Not(Place.DefaultArgument, "an object is no constant");

    public Frames In(Place place, string program) => this with { Programs = Programs.SetItem(place, program), Reasons = Reasons.Remove(place) };

    public Frames Not(Place place, string reason) => this with { Programs = Programs.Remove(place), Reasons = Reasons.SetItem(place, reason) };

    public Frames Without(Place place) => this with { Programs = Programs.Remove(place) };

    public IEnumerable<PlacedMistake> Hold(string id, string wrong, string? right = null) => Programs
        .Select(each => new PlacedMistake(id, each.Key, Fill(each.Value, wrong), right is null ? null : Fill(each.Value, right), null))
        .Concat(Reasons.Select(each => new PlacedMistake(id, each.Key, null, null, each.Value)));

    // What the frames can use: values that are not constant.
    public static string Member(string member) => $"class C\n{{\n    static int id;\n    static string name;\n    {member}\n}}";

    private static string Fill(string program, string mistake) => program.Replace("§", mistake, StringComparison.Ordinal);
}
