namespace Metabot.Generators.Analysis.Places;

// The mistakes that are made in lists of tags, which are written as one text or one by one.
internal static class TagPlaces
{
    private static readonly Frames Text = Frames.OfValue("JobOptions", "AddTags")
        .In(Place.Attribute, "[Metabot.BotScript(\"a\", RemoveTags = §)]\npartial record R;")
        .In(Place.Argument, Frames.Member("object M() => N(§);\n    object N(Metabot.TagList tags) => tags;"))
        .In(Place.Return, Frames.Member("Metabot.TagList M() => §;"))
        .Not(Place.DefaultArgument, "the only constant of a TagList is null")
        .Without(Place.CollectionExpression);

    private static readonly Frames Elements = new Frames().In(Place.CollectionExpression, Frames.Member("Metabot.TagList O = [§];"));

    private static readonly Frames Both = Frames.OfObject("JobOptions")
        .In(Place.Attribute, "[Metabot.BotScript(\"a\", §)]\npartial record R;")
        .Without(Place.CollectionExpression);

    private static readonly Frames BothElements = new Frames().In(Place.CollectionExpression, Frames.Member("object O = new Metabot.JobOptions { § };"));

    private static readonly Frames Later = new Frames().In(Place.Assignment, Frames.Member("object M()\n    {\n        var o = new Metabot.JobOptions();\n        §\n        return o;\n    }"));

    public static IEnumerable<PlacedMistake> All { get; } =
    [
        .. Text.Hold("MBOT4001", "\"vip,[|,|]new\"", "\"vip,new\""),
        .. Elements.Hold("MBOT4001", "\"vip\", [|\"\"|]", "\"vip\""),
        .. Text.Hold("MBOT4002", "\"vip,new,[|vip|]\"", "\"vip,new\""),
        .. Elements.Hold("MBOT4002", "\"vip\", \"[|vip|]\"", "\"vip\""),
        .. Both.Hold("MBOT4003", "AddTags = \"vip,new\", RemoveTags = \"old,[|new|]\"", "AddTags = \"vip,new\", RemoveTags = \"old\""),
        .. BothElements.Hold("MBOT4003", "AddTags = [\"vip\"], RemoveTags = [\"old\", \"[|vip|]\"]", "AddTags = [\"vip\"], RemoveTags = [\"old\"]"),
        .. Later.Hold("MBOT4003", "o.AddTags = \"vip\";\n        o.RemoveTags = \"[|vip|]\";\n        o.LeadId = 7;", "o.AddTags = \"vip\";\n        o.LeadId = 7;"),
        .. Text.Hold("MBOT4004", "\"vip,[| new|]\"", "\"vip,new\""),
        .. Elements.Hold("MBOT4004", "\"vip\", \"[| new|]\"", "\"vip\", \"new\""),
        .. Text.Hold("MBOT4005", "\"vip,[|Paid Orders|]\""),
        .. Elements.Hold("MBOT4005", "\"vip\", \"[|Paid Orders|]\""),
    ];
}
