namespace Metabot.Generators.Analysis.Places;

// The mistakes that are made in contracts and in the names of targets.
internal static class ContractPlaces
{
    private const string OnType = "[§]\npartial record R;";

    private static readonly Frames Code = Frames.OfValue("JobRequest", "ScriptCode")
        .In(Place.Attribute, "[Metabot.BotScript(§)]\npartial record R;")
        .In(Place.Argument, Frames.Member("object M() => Metabot.JobTarget.ByCode(Metabot.JobTargetKind.Script, §);"))
        .Not(Place.DefaultArgument, "nothing says of a parameter that it is a code");

    private static readonly Frames Id = Frames.OfValue("JobRequest", "ScriptId")
        .In(Place.Attribute, "[Metabot.BotScript(Id = [|-1|])]\npartial record R;")
        .In(Place.Argument, Frames.Member("object M() => Metabot.JobTarget.ById(Metabot.JobTargetKind.Script, §);"))
        .Not(Place.DefaultArgument, "nothing says of a parameter that it is an id");

    public static IEnumerable<PlacedMistake> All { get; } =
    [
        .. Declared("an attribute stands on a declaration; the targets of a request are judged by MBOT2006")
            .In(Place.Attribute, OnType)
            .Hold("MBOT1001", "Metabot.BotScript(\"a\", [|Id = 17|])", "Metabot.BotScript(\"a\")"),
        .. Id.Hold("MBOT1002", "[|0|]"),
        .. Code.Hold("MBOT1003", "\"[|a |]\"", "\"a\""),
        .. Code.Hold("MBOT5001", "\"[|wellcome|]\"", "\"welcome\""),
        .. OfDeclaration("MBOT1004"),
        .. Declared("the names of a contract's parameters stand in its declaration")
            .In(Place.Attribute, "[Metabot.BotScript(\"a\")]\npartial record R(int OrderId, [property: §] int [|Number|]);")
            .Hold("MBOT1005", "System.Text.Json.Serialization.JsonPropertyName(\"order_id\")"),
        .. Declared("only an attribute makes a contract")
            .In(Place.Attribute, "[Metabot.BotScript(\"a\")]\npartial record R;\n[§]\npartial record [|S|];")
            .Hold("MBOT1006", "Metabot.BotScript(\"a\")"),
        .. OfDeclaration("MBOT1007"),
        .. OfDeclaration("MBOT1008"),
        .. OfDeclaration("MBOT1009"),
        .. OfDeclaration("MBOT1010"),
        .. OfDeclaration("MBOT1011"),
        .. OfDeclaration("MBOT1013"),
        .. OfDeclaration("MBOT1014"),
        .. OfDeclaration("MBOT5002"),
        .. OfDeclaration("MBOT5003"),
        .. OfDeclaration("MBOT5004"),
        .. OfDeclaration("MBOT5006"),
        .. OfDeclaration("MBOT5007"),
        .. OfDeclaration("MBOT5101"),
        .. OfDeclaration("MBOT5102"),
        .. OfDeclaration("MBOT5103"),
    ];

    private static IEnumerable<PlacedMistake> OfDeclaration(string id) =>
        Declared("the mistake is in a declaration, not in a value").Not(Place.Attribute, "the mistake is in the declaration below the attribute").Hold(id, "");

    private static Frames Declared(string reason) => new[] { Place.ObjectInitializer, Place.With, Place.Argument, Place.DefaultArgument, Place.CollectionExpression }
        .Aggregate(new Frames(), (frames, place) => frames.Not(place, reason));
}
