namespace Metabot.Generators.Analysis.Places;

// The mistakes that are made in the call itself.
internal static class CallPlaces
{
    private const string Contract = "[Metabot.BotScript(\"a\", LeadRequired = true)]\npartial record R;\n";

    // The task of a call is a value like others.
    private static readonly Frames Task = new Frames()
        .In(Place.ObjectInitializer, Calling("System.Threading.Tasks.Task Job { get; set; }\n    object M(Metabot.IBotClient bot, System.Threading.CancellationToken stop) => new C { Job = § };"))
        .In(Place.With, Calling("record O(System.Threading.Tasks.Task Job);\n    object M(O o, Metabot.IBotClient bot, System.Threading.CancellationToken stop) => o with { Job = § };"))
        .In(Place.Argument, Calling("object M(Metabot.IBotClient bot, System.Threading.CancellationToken stop) => System.Threading.Tasks.Task.WhenAny(§, null);"))
        .In(Place.CollectionExpression, Calling("System.Threading.Tasks.Task[] M(Metabot.IBotClient bot, System.Threading.CancellationToken stop) => [§];"))
        .In(Place.Assignment, Calling("void M(Metabot.IBotClient bot, System.Threading.CancellationToken stop, System.Threading.Tasks.Task job) => job = §;"))
        .In(Place.Coalesce, Calling("object M(Metabot.IBotClient bot, System.Threading.CancellationToken stop, System.Threading.Tasks.Task job) => job ?? §;"))
        .In(Place.Branch, Calling("object M(Metabot.IBotClient bot, System.Threading.CancellationToken stop) => id > 0 ? § : null;"))
        .In(Place.SwitchArm, Calling("object M(Metabot.IBotClient bot, System.Threading.CancellationToken stop) => id switch { 0 => §, _ => null };"))
        .In(Place.Return, Calling("System.Threading.Tasks.Task M(Metabot.IBotClient bot, System.Threading.CancellationToken stop) => §;"))
        .Not(Place.Attribute, "a call is no constant")
        .Not(Place.DefaultArgument, "a call is no constant");

    // A condition that reads from the lead, in a call without one.
    private static readonly Frames Leadless = new Frames()
        .In(Place.ObjectInitializer, Scheduling("var request = new Metabot.JobRequest { ScriptId = 1, Condition = § };", "request"))
        .In(Place.Argument, Scheduling("", "new Metabot.JobRequest { ScriptId = 1, Condition = § }"))
        .In(Place.CollectionExpression, Frames.Member("object[] M(Metabot.IBotClient bot) => [bot.ScheduleAsync(new Metabot.JobRequest { ScriptId = 1, Condition = § })];"))
        .In(Place.Assignment, Scheduling("var request = new Metabot.JobRequest { ScriptId = 1 };\n        request.Condition = §;", "request"))
        .In(Place.Branch, Scheduling("", "new Metabot.JobRequest { ScriptId = 1, Condition = id > 0 ? § : null }"))
        .In(Place.SwitchArm, Scheduling("", "new Metabot.JobRequest { ScriptId = 1, Condition = id switch { 0 => §, _ => null } }"))
        .Not(Place.Attribute, "the call without a lead is marked, not the contract that declares the condition")
        .Not(Place.With, "the original may have the lead")
        .Not(Place.DefaultArgument, "nothing is scheduled where a default is declared");

    // A token beside a job that is posted by hand; those of a client's options have tests of their own.
    private static readonly Frames Token = new Frames()
        .In(Place.Argument, Posting("http.DefaultRequestHeaders.Add(\"Authentication\", §);"))
        .In(Place.ObjectInitializer, Posting("var request = new System.Net.Http.HttpRequestMessage { Headers = { { \"Authentication\", § } } };"))
        .In(Place.CollectionExpression, Posting("http.DefaultRequestHeaders.Add(\"Authentication\", [§]);"))
        .In(Place.Assignment, Posting("http.DefaultRequestHeaders.Authorization = new(\"Bearer\", §);"))
        .In(Place.Coalesce, Posting("http.DefaultRequestHeaders.Add(\"Authentication\", name ?? §);"))
        .In(Place.Branch, Posting("http.DefaultRequestHeaders.Add(\"Authentication\", id > 0 ? § : name);"))
        .In(Place.SwitchArm, Posting("http.DefaultRequestHeaders.Add(\"Authentication\", id switch { 0 => §, _ => name });"))
        .Not(Place.Attribute, "an attribute carries no token")
        .Not(Place.With, "nothing that carries a token is a record")
        .Not(Place.DefaultArgument, "nothing says of a parameter that it is a token");

    public static IEnumerable<PlacedMistake> All { get; } =
    [
        .. new Frames()
            .In(Place.Argument, Calling("object M(Metabot.IBotClient bot) => bot.ScheduleAsync(§);"))
            .In(Place.ObjectInitializer, Calling("object M(Metabot.IBotClient bot)\n    {\n        var request = §;\n        request.LeadId = 7;\n        return bot.ScheduleAsync(request);\n    }"))
            .Not(Place.Attribute, "an attribute is no request; one without a target is judged by MBOT1002")
            .Not(Place.With, "the original may have the target")
            .Not(Place.CollectionExpression, "a request out of a list may get its target before it is sent")
            .Not(Place.DefaultArgument, "a request is no constant")
            .Hold("MBOT2007", "[|new Metabot.JobRequest { RunAfter = System.TimeSpan.Zero }|]"),
        .. new Frames()
            .In(Place.Argument, Calling("void M(Metabot.IBotClient bot) => N(async () =>\n    {\n        §;\n    });\n    void N(System.Func<System.Threading.Tasks.Task> work) { }"))
            .In(Place.ObjectInitializer, Calling("System.Func<System.Threading.Tasks.Task> Work { get; set; }\n    object M(Metabot.IBotClient bot) => new C { Work = async () => { §; } };"))
            .In(Place.CollectionExpression, Calling("System.Func<System.Threading.Tasks.Task>[] M(Metabot.IBotClient bot) => [async () => { §; }];"))
            .In(Place.With, Calling("record O(System.Func<System.Threading.Tasks.Task> Work);\n    object M(O o, Metabot.IBotClient bot) => o with { Work = async () => { §; } };"))
            .Not(Place.Attribute, "a call is no constant")
            .Not(Place.DefaultArgument, "a call is no constant")
            .Hold("MBOT2010", "bot.[|ScheduleAsync|](new Metabot.JobRequest { ScriptId = 1 })", "await bot.ScheduleAsync(new Metabot.JobRequest { ScriptId = 1 })"),
        .. Task.Hold(
            "MBOT2011",
            "bot.[|ScheduleAsync|](new Metabot.JobRequest { ScriptId = 1 })",
            "bot.ScheduleAsync(new Metabot.JobRequest { ScriptId = 1 }, cancellationToken: stop)"),
        .. Task.Hold("MBOT2012", "Typed.ScheduleAsync(new R(), [|null|])"),
        .. Token.Hold("MBOT2015", "[|\"eyJhbGciOiJIUzI1NiJ9\"|]"),
        .. Leadless.Hold("MBOT3013", "\"return [|lead|].isTagExist('vip');\""),
    ];

    private static string Scheduling(string statement, string request) =>
        Frames.Member($"object M(Metabot.IBotClient bot)\n    {{\n        {statement}\n        return bot.ScheduleAsync({request});\n    }}");

    private static string Posting(string statement) => Frames.Member(
        $"async System.Threading.Tasks.Task M(System.Net.Http.HttpClient http)\n    {{\n        {statement}\n"
        + "        await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, \"/jobs/schedule\", new { script_id = 1 });\n    }");

    private static string Calling(string member) => Contract
        + "static class Typed\n{\n    public static System.Threading.Tasks.Task<Metabot.ScheduledJob> ScheduleAsync(R job, Metabot.JobOptions options) => null;\n}\n"
        + Frames.Member(member);
}
