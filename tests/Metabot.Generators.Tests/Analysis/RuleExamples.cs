namespace Metabot.Generators.Analysis;

// Every rule once, for what has to hold of all of them.
public static class RuleExamples
{
    public static IReadOnlyList<RuleExample> All { get; } =
    [
        new("MBOT1001", Contract("\"a§\", [|Id = 17|]", "R§"), Contract("\"a§\"", "R§")) { Key = "MBOT1001.Id" },
        new("MBOT1002", "[[|Metabot.BotTrigger|]]\npartial record R§;"),
        new("MBOT1003", Contract("\"[|a§ |]\"", "R§"), Contract("\"a§\"", "R§")),
        new(
            "MBOT1004",
            Contract("\"a§\"", "R§\n{\n    public System.Action [|Done|] { get; set; }\n}"),
            Contract("\"a§\"", "R§\n{\n    [System.Text.Json.Serialization.JsonIgnore]\n    public System.Action Done { get; set; }\n}")),
        new(
            "MBOT1005",
            Contract("\"a§\"", "R§(int OrderId, int [|Order_id|])"),
            Contract("\"a§\"", "R§(int OrderId, [property: System.Text.Json.Serialization.JsonPropertyName(\"order_id_2\")] int Order_id)")),
        new("MBOT1006", Contract("\"a§\"", "R§") + "\n" + Contract("\"a§\"", "[|S§|]")),
        new("MBOT1007", "[Metabot.BotScript(\"a§\")]\nabstract partial record [|R§|];"),
        new("MBOT1008", "[Metabot.BotScript(\"a§\")]\nrecord [|R§|];", "[Metabot.BotScript(\"a§\")]\npartial record R§;") { Key = "PartialFix" },
        new(
            "MBOT1009",
            "class O§\n{\n    [Metabot.BotScript(\"a§\")]\n    public partial record [|R§|];\n}",
            "partial class O§\n{\n    [Metabot.BotScript(\"a§\")]\n    public partial record R§;\n}") { Key = "PartialFix" },
        new("MBOT1010", Contract("\"a§\"", "R§\n{\n    public int [|Score|];\n}")),
        new("MBOT1011", "partial class A§;\n" + Contract("\"a§\"", "R§(A§ [|Value|])")) { Added = "partial class A§ { public int X { get; set; } }" },
        new("MBOT1013", "[System.Text.Json.Serialization.JsonDerivedType(typeof(A§))]\nclass A§;\n" + Contract("\"a§\"", "[|R§|](A§ Value)")),
        new("MBOT1014", "[Metabot.BotEndpoint(\"a§\", Answer = typeof(System.IO.Stream))]\npartial record [|R§|];"),
        new("MBOT2001", Options("RunAt = Metabot.RunAt.Parse(\"[|21.01.2027 21:00|]\")"), Options("RunAt = Metabot.RunAt.Parse(\"2027-01-21 21:00:00\")")),
        new("MBOT2002", Options("RunAt = Metabot.RunAt.Parse(\"2027-02-[|30|] 21:00:00\")")),
        new(
            "MBOT2003",
            Options("RunAt = Metabot.RunAt.Parse(\"2027-01-21 21:00:00\"),\n        [|RunAfter = System.TimeSpan.FromMinutes(5)|],"),
            Options("RunAt = Metabot.RunAt.Parse(\"2027-01-21 21:00:00\"),")) { Key = "MBOT2003.RunAfter" },
        new("MBOT2004", Options("RepeatEvery = [|System.TimeSpan.Zero|]")),
        new("MBOT2005", Options("[|IsPeriodic = true|]"), Options("IsPeriodic = true,\n        RepeatEvery = System.TimeSpan.FromHours(1)")),
        new(
            "MBOT2006",
            Member("object O = new Metabot.JobRequest { ScriptId = 17, [|ScriptCode = \"a\"|] };"),
            Member("object O = new Metabot.JobRequest { ScriptId = 17 };")) { Key = "MBOT2006.ScriptCode" },
        new("MBOT2007", Member("object M(Metabot.IBotClient bot) => bot.ScheduleAsync([|new Metabot.JobRequest()|]);")),
        new("MBOT2008", Options("LeadId = [|0|]")),
        new(
            "MBOT2009",
            Options("RunAt = Metabot.RunAt.Parse([|System.DateTime.Now|].ToString(\"yyyy-MM-dd HH:mm:ss\"))"),
            Options("RunAt = Metabot.RunAt.FromDateTimeOffset(System.DateTimeOffset.Now)")),
        new(
            "MBOT2010",
            Member("async System.Threading.Tasks.Task M(Metabot.IBotClient bot)\n    {\n        bot.[|ScheduleAsync|](new Metabot.JobRequest { ScriptId = 1 });\n    }"),
            Member("async System.Threading.Tasks.Task M(Metabot.IBotClient bot)\n    {\n        await bot.ScheduleAsync(new Metabot.JobRequest { ScriptId = 1 });\n    }")),
        new(
            "MBOT2011",
            Member("object M(Metabot.IBotClient bot, System.Threading.CancellationToken stop) =>\n        bot.[|ScheduleAsync|](new Metabot.JobRequest { ScriptId = 1 });"),
            Member("object M(Metabot.IBotClient bot, System.Threading.CancellationToken stop) =>\n        bot.ScheduleAsync(new Metabot.JobRequest { ScriptId = 1 }, cancellationToken: stop);")),
        new(
            "MBOT2012",
            Contract("\"a§\", LeadRequired = true", "R§") + "\n"
                + Member("object M() => ScheduleAsync(new R§(), [|null|]);\n    System.Threading.Tasks.Task<Metabot.ScheduledJob> ScheduleAsync(R§ job, Metabot.JobOptions options) => null;")),
        new("MBOT2014", Member("object O = new Metabot.JobRequest\n    {\n        ParamsJson = System.Text.Encoding.UTF8.GetBytes(\"[|7|]\")\n    };")),
        new(
            "MBOT2015",
            Member("async System.Threading.Tasks.Task M(System.Net.Http.HttpClient http)\n    {\n        http.DefaultRequestHeaders.Add(\"Authentication\", [|\"eyJhbGciOiJIUzI1NiJ9\"|]);\n"
                + "        await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, \"/jobs/schedule\", new { script_code = \"x§\" });\n    }")),
        new("MBOT2016", Options("Key = [|\"birthday of 135\"|]")),
        new("MBOT2017", Options("RunAt = Metabot.RunAt.Parse(\"[|2027-10-31 02:30:00|]\")")) { Option = "metabot.server_time_zone = Europe/Berlin" },
        new("MBOT2018", Options("RunAt = Metabot.RunAt.Parse(\"2027-01-21 09:00:00\"),\n        RepeatEvery = [|System.TimeSpan.FromDays(1)|],")) { Option = "metabot.server_time_zone = Europe/Berlin" },
        new("MBOT3001", Condition("return request.a [|and|] botId == 1;"), Condition("return request.a && botId == 1;")) { Key = "MBOT3001.ForeignOperators" },
        new("MBOT3002", Condition("[|leadId == 135;|]"), Condition("return leadId == 135;")),
        new("MBOT3003", Condition("if (leadId [|=|] 135) return true;"), Condition("if (leadId == 135) return true;")),
        new("MBOT3004", Condition("return [|leadID|] == 135;"), Condition("return leadId == 135;")),
        new(
            "MBOT3005",
            Contract("\"a§\",\n    Condition = \"return request.[|orderId|] > 1;\"", "R§(int OrderId)"),
            Contract("\"a§\",\n    Condition = \"return request.order_id > 1;\"", "R§(int OrderId)")),
        new("MBOT3006", Condition("[|return true;|]")),
        new("MBOT3007", Condition("return lead.[|isTagExists|]('vip');"), Condition("return lead.isTagExist('vip');")),
        new("MBOT3008", Member("Metabot.JobCondition M(int id) =>\n        \"return leadId == \" + [|id|];"), Member("Metabot.JobCondition M(int id) =>\n        $\"return leadId == {id}\";")),
        new("MBOT3009", Member("Metabot.JobCondition O =\n        [|\"return [[:x:]] [[:y:]];\"|];")),
        new(
            "MBOT3010",
            Contract("\"a§\",\n    Condition = \"return [|request.order_id === '7'|];\"", "R§(int OrderId)"),
            Contract("\"a§\",\n    Condition = \"return request.order_id === 7;\"", "R§(int OrderId)")),
        new(
            "MBOT3011",
            Member("Metabot.JobCondition M(string name) =>\n        $\"return request.name == '[|{name}|]';\";"),
            Member("Metabot.JobCondition M(string name) =>\n        $\"return request.name == {name};\";")),
        new("MBOT3012", Condition("return [|request?.name|];")) { Option = "metabot.dialect = es5" },
        new(
            "MBOT3013",
            Member("object M(Metabot.IBotClient bot) => bot.ScheduleAsync(new Metabot.JobRequest { ScriptId = 1, Condition = \"return [|lead|].isTagExist('vip');\" });")),
        new("MBOT3014", Condition("return lead.getAllTags().[|lenght|] > 2;"), Condition("return lead.getAllTags().length > 2;")),
        new("MBOT3015", Condition("return lead.getAllTags().[|length|]() > 2;"), Condition("return lead.getAllTags().length > 2;")),
        new("MBOT3016", Condition("return lead.isTagExist([|5|]);"), Condition("return lead.isTagExist('5');")),
        new("MBOT3017", Condition("lead.[|addTag|]('a'); return leadId == 135;")),
        new("MBOT3018", Condition("return [|lead.getAttr('a')|];"), Condition("return !!lead.getAttr('a');")),
        new("MBOT4001", Options("AddTags = \"vip,[|,|]new\""), Options("AddTags = \"vip,new\"")),
        new("MBOT4002", Options("AddTags = \"vip,new,[|vip|]\""), Options("AddTags = \"vip,new\"")),
        new("MBOT4003", Options("AddTags = \"vip,new\",\n        RemoveTags = \"old,[|new|]\""), Options("AddTags = \"vip,new\",\n        RemoveTags = \"old\"")) { Key = "MBOT4003" },
        new("MBOT4004", Options("AddTags = \"vip,[| new|]\""), Options("AddTags = \"vip,new\"")),
        new("MBOT4005", Options("AddTags = \"vip,[|Paid Orders|]\"")) { Option = "metabot.tag_pattern = ^[a-z]+$" },
        new("MBOT5001", Contract("\"[|wellcome|]\"", "R§"), Contract("\"welcome\"", "R§")) { Manifest = """{ "scripts": { "welcome": {}, "a": {} } }""" },
        new("MBOT5002", Contract("\"a§\"", "R§(int [|Order|])")) { Manifest = """{ "scripts": { "aA": { "commands": [{ "text": "{{ request.order_id }}" }] }, "aa": { "commands": [{ "text": "{{ request.order_id }}" }] } } }""" },
        new("MBOT5003", Contract("\"a\"", "R§")) { Manifest = """{ "id": 1, "name": "Bot", "scripts": { "a": { "commands": [{ [|"txet"|]: "Hi" }] } } }""" },
        new("MBOT5004", Contract("\"a\"", "R§")) { Manifest = """{ "id": 1, "name": "Bot", "scripts": { "a": { "commands": [{ "condition": "return leadId == 1 [|2|];", "text": "Hi" }] } } }""" },
        new("MBOT5005", Condition("return lead.isTagExist('[|subscriper|]');"), Condition("return lead.isTagExist('subscriber');")) { Manifest = """{ "scripts": { "a": { "commands": [{ "add_tags": "subscriber" }] } } }""" },
        new("MBOT5006", Contract("\"a\"", "R§")) { Manifest = """{ "id": 1, "name": "Bot", "scripts": { "a": { "commands": [{ "remove_tags": "x" }, { "add_tags": "x" }] } }, "triggers": { "t": { "on": [|[{ "tag_added": "x" }]|], "script": "a" } } }""" },
        new("MBOT5007", Contract("\"a\"", "R§")) { Manifest = """{ "id": 1, "name": "Bot", "scripts": { "a": { "commands": [{ "condition": "return lead.isTagExist('[|x|]');", "text": "Hi" }] } } }""" },
        new("MBOT5101", Contract("\"a§\"", "R§(int [|Count|])")) { MarkedLock = "script aA\nscript aA .count: string\nscript aa\nscript aa .count: string\n" },
        new("MBOT5102", Contract("\"a§\"", "[|R§|]")) { MarkedLock = "" },
        new("MBOT5103", Contract("\"a\"", "R§")) { MarkedLock = "[|script gone|]\nscript a\n" },
        new(
            "MBOT6001",
            Posting("System.Net.Http.Json.HttpClientJsonExtensions.[|PostAsJsonAsync|](http, \"/jobs/schedule\", new { script_code = \"x§\", lead_id = 7 })"),
            Posting("bot.{|CS0311:ScheduleAsync|}(new X§Params(), new Metabot.JobOptions { LeadId = 7 })") + "\n\n[Metabot.BotScript(\"x§\")]\ninternal partial record X§Params;"),
        new(
            "MBOT6002",
            Posting("System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, \"/jobs/schedule\", new { [|scriptCode|] = \"x§\" })"),
            Posting("System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, \"/jobs/schedule\", new { script_code = \"x§\" })")),
    ];

    private static string Contract(string arguments, string type) => $"[Metabot.BotScript({arguments})]\npartial record {type}" + (type.EndsWith('}') ? "" : ";");

    private static string Member(string member) => $"class C§\n{{\n    {member}\n}}";

    private static string Options(string assignments) => Member($"object O = new Metabot.JobOptions\n    {{\n        {assignments}\n    }};");

    private static string Condition(string code) => Member($"Metabot.JobCondition O =\n        \"{code}\";");

    private static string Posting(string call) => Member(
        $"async System.Threading.Tasks.Task M(System.Net.Http.HttpClient http, Metabot.IBotClient bot)\n    {{\n        await {call};\n    }}");
}
