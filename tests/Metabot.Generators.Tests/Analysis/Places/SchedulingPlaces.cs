namespace Metabot.Generators.Analysis.Places;

// The mistakes that are made in options and requests.
internal static class SchedulingPlaces
{
    private const string NoMoment = "an attribute declares no run_at, which would be the same moment for every call";

    private static readonly Frames Moment = Frames.OfValue("JobOptions", "RunAt")
        .In(Place.Argument, Frames.Member("object M() => N(§);\n    object N(Metabot.RunAt moment) => moment;"))
        .In(Place.CollectionExpression, Frames.Member("Metabot.RunAt[] O = [§];"))
        .In(Place.Return, Frames.Member("Metabot.RunAt M() => §;"))
        .Not(Place.Attribute, NoMoment)
        .Without(Place.Coalesce)
        .Without(Place.Branch)
        .Without(Place.SwitchArm);

    private static readonly Frames MomentText = new Frames()
        .In(Place.Coalesce, Frames.Member("object M() => Metabot.RunAt.Parse(name ?? §);"))
        .In(Place.Branch, Frames.Member("object M() => Metabot.RunAt.Parse(id > 0 ? § : name);"))
        .In(Place.SwitchArm, Frames.Member("object M() => Metabot.RunAt.Parse(id switch { 0 => §, _ => name });"));

    private static readonly Frames Delay = Frames.OfValue("JobOptions", "RunAfter")
        .In(Place.Attribute, "[Metabot.BotScript(\"a\", RunAfterSeconds = [|-1|])]\npartial record R;");

    private static readonly Frames Lead = Frames.OfValue("JobOptions", "LeadId")
        .Not(Place.Attribute, "an attribute names no lead; the id of its target is judged by MBOT1002");

    private static readonly Frames Key = Frames.OfValue("JobOptions", "Key")
        .Not(Place.Attribute, "an attribute declares no key, which would be the same for every lead");

    private static readonly Frames Options = Frames.OfObject("JobOptions").Not(Place.Attribute, NoMoment);

    private static readonly Frames Later = new Frames().In(Place.Assignment, Frames.Member("object M()\n    {\n        var o = new Metabot.JobOptions();\n        §\n        return o;\n    }"));

    private static readonly Frames Request = Frames.OfObject("JobRequest").Not(Place.Attribute, "an attribute is no request; its targets are judged by MBOT1001 and MBOT1002");

    private static readonly Frames Input = Frames.OfValue("JobRequest", "ParamsJson")
        .Without(Place.CoalesceAssignment)
        .Without(Place.Coalesce)
        .Not(Place.Attribute, "an attribute has no script_request_params");

    public static IEnumerable<PlacedMistake> All { get; } =
    [
        .. Moment.Hold("MBOT2001", "Metabot.RunAt.Parse(\"[|21.01.2027 21:00|]\")", "Metabot.RunAt.Parse(\"2027-01-21 21:00:00\")"),
        .. MomentText.Hold("MBOT2001", "\"[|21.01.2027 21:00|]\"", "\"2027-01-21 21:00:00\""),
        .. Moment.Hold("MBOT2002", "Metabot.RunAt.Parse(\"2027-02-[|30|] 21:00:00\")"),
        .. MomentText.Hold("MBOT2002", "\"2027-02-[|30|] 21:00:00\""),
        .. Options.Hold("MBOT2003", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 21:00:00\"), [|RunAfter = System.TimeSpan.Zero|]", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 21:00:00\")"),
        .. Later.Hold(
            "MBOT2003", "o.RunAt = System.DateTimeOffset.Now;\n        [|o.RunAfter = System.TimeSpan.Zero|];\n        o.LeadId = 7;", "o.RunAt = System.DateTimeOffset.Now;\n        o.LeadId = 7;"),
        .. Delay.Hold("MBOT2004", "[|System.TimeSpan.FromSeconds(-1)|]"),
        .. Options
            .Not(Place.Attribute, "an attribute is not periodic but by its interval")
            .Not(Place.With, "the original may have the interval")
            .Hold("MBOT2005", "[|IsPeriodic = true|]", "IsPeriodic = true, RepeatEvery = System.TimeSpan.FromHours(1)"),
        .. Request.Hold("MBOT2006", "ScriptId = 17, [|ScriptCode = \"a\"|]", "ScriptId = 17"),
        .. Lead.Hold("MBOT2008", "[|0|]"),
        .. Moment.Hold("MBOT2009", "Metabot.RunAt.Parse([|System.DateTime.Now|].ToString(\"yyyy-MM-dd HH:mm:ss\"))", "Metabot.RunAt.FromDateTimeOffset(System.DateTimeOffset.Now)"),
        .. MomentText.Hold("MBOT2009", "[|System.DateTime.Now|].ToString(\"yyyy-MM-dd HH:mm:ss\")"),
        .. Moment.Hold("MBOT2017", "Metabot.RunAt.Parse(\"[|2027-10-31 02:30:00|]\")"),
        .. MomentText.Hold("MBOT2017", "\"[|2027-10-31 02:30:00|]\""),
        .. Options.Hold("MBOT2018", "RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"), RepeatEvery = [|System.TimeSpan.FromDays(1)|]"),
        .. Later.Hold(
            "MBOT2018", "o.RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\");\n        o.RepeatEvery = [|System.TimeSpan.FromDays(1)|];"),
        .. Key.Hold("MBOT2016", "[|\"birthday of 135\"|]"),
        .. Input.Hold("MBOT2014", "System.Text.Encoding.UTF8.GetBytes(\"[|7|]\")"),
    ];
}
