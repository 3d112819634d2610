namespace Metabot.Generators.Analysis.Places;

// The mistakes that are made in the JavaScript of a condition.
internal static class ConditionPlaces
{
    private const string Contract = "[Metabot.BotScript(\"a\")]\npartial record R(int OrderId);\n";

    private static readonly Frames Text = Frames.OfValue("JobOptions", "Condition")
        .In(Place.Attribute, "[Metabot.BotScript(\"a\", Condition = §)]\npartial record R;")
        .In(Place.Argument, Frames.Member("object M() => N(§);\n    object N(Metabot.JobCondition condition) => condition;"))
        .In(Place.DefaultArgument, Frames.Member("void M([Metabot.JobCondition] string condition = §) { }"))
        .In(Place.CollectionExpression, Frames.Member("Metabot.JobCondition[] O = [§];"))
        .In(Place.Return, Frames.Member("Metabot.JobCondition M() => §;"));

    private static readonly Frames Open = Text
        .Not(Place.Attribute, "an argument of an attribute is constant, and so has neither parts of run time nor holes")
        .Not(Place.DefaultArgument, "a default argument is constant, and so has neither parts of run time nor holes");

    private static readonly Frames OfContract = new Frames()
        .In(Place.Attribute, "[Metabot.BotScript(\"a\", Condition = §)]\npartial record R(int OrderId);")
        .In(Place.ObjectInitializer, Sending("new Metabot.JobOptions { Condition = § }"))
        .In(Place.With, Sending("o with { Condition = § }"))
        .In(Place.Argument, Sending("§", "Metabot.JobCondition"))
        .In(Place.CollectionExpression, Sending("[§]", "Metabot.JobCondition[]"))
        .In(Place.Assignment, Sending("mine", statement: "var mine = new Metabot.JobOptions();\n        mine.Condition = §;"))
        .In(Place.Coalesce, Sending("o with { Condition = o.Condition ?? § }"))
        .In(Place.Branch, Sending("o with { Condition = id > 0 ? § : o.Condition }"))
        .In(Place.SwitchArm, Sending("o with { Condition = id switch { 0 => §, _ => o.Condition } }"))
        .Not(Place.DefaultArgument, "nothing is scheduled where a default is declared, so no contract is known");

    public static IEnumerable<PlacedMistake> All { get; } =
    [
        .. Text.Hold("MBOT3001", "\"return leadId [|and|] botId;\"", "\"return leadId && botId;\""),
        .. Text.Hold("MBOT3002", "\"[|leadId == 135;|]\"", "\"return leadId == 135;\""),
        .. Text.Hold("MBOT3003", "\"if (leadId [|=|] 135) return true;\"", "\"if (leadId == 135) return true;\""),
        .. Text.Hold("MBOT5005", "\"return lead.isTagExist('[|subscriper|]');\"", "\"return lead.isTagExist('subscriber');\""),
        .. Text.Hold("MBOT3004", "\"return [|leadID|] == 135;\"", "\"return leadId == 135;\""),
        .. OfContract.Hold("MBOT3005", "\"return request.[|orderId|] > 1;\"", "\"return request.order_id > 1;\""),
        .. Text.Hold("MBOT3006", "\"[|return true;|]\""),
        .. Text.Hold("MBOT3007", "\"return lead.[|isTagExists|]('vip');\"", "\"return lead.isTagExist('vip');\""),
        .. Open.Hold("MBOT3008", "\"return leadId == \" + [|id|]", "$\"return leadId == {id}\""),
        .. Text.Hold("MBOT3009", "[|\"return [[:x:]] [[:y:]];\"|]"),
        .. OfContract.Hold("MBOT3010", "\"return [|request.order_id === '7'|];\"", "\"return request.order_id === 7;\""),
        .. Open.Hold("MBOT3011", "$\"return request.name == '[|{name}|]';\"", "$\"return request.name == {name};\""),
        .. Text.Hold("MBOT3012", "\"return [|request?.name|];\""),
        .. Text.Hold("MBOT3014", "\"return lead.getAllTags().[|lenght|] > 2;\"", "\"return lead.getAllTags().length > 2;\""),
        .. Text.Hold("MBOT3015", "\"return lead.getAllTags().[|length|]() > 2;\"", "\"return lead.getAllTags().length > 2;\""),
        .. Text.Hold("MBOT3016", "\"return lead.isTagExist([|5|]);\"", "\"return lead.isTagExist('5');\""),
        .. Text.Hold("MBOT3017", "\"lead.[|addTag|]('a'); return leadId == 135;\""),
        .. Text.Hold("MBOT3018", "\"return [|lead.getAttr('a')|];\"", "\"return !!lead.getAttr('a');\""),
    ];

    private static string Sending(string argument, string type = "Metabot.JobOptions", string statement = "") => Contract + Frames.Member(
        $"void M(Metabot.JobOptions o)\n    {{\n        {statement}\n        Send(new R(1), {argument});\n    }}\n\n    void Send(R job, {type} given) {{ }}");
}
