using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.Tests.Contracts;

public class SchedulingTests
{
    private const string Welcome = """[BotScript("welcome")] public partial record WelcomeParams(string FirstName, int OrderId, DateOnly? Delivery = null);""";

    [Theory]
    [InlineData("""bot.ScheduleAsync(new WelcomeParams("Ann", 7))""")]
    [InlineData("""bot.ScheduleAsync(new WelcomeParams("Ann", 7), cancellationToken: token)""")]
    [InlineData("""bot.ScheduleWelcomeAsync("Ann", 7)""")]
    [InlineData("""bot.ScheduleWelcomeAsync(orderId: 7, firstName: "Ann", cancellationToken: token)""")]
    public void A_contract_is_scheduled_by_value_or_by_its_parameters(string call)
    {
        var bot = RecordingBot.Called(Welcome, call);
        Assert.Equal(JobTarget.ByCode(JobTargetKind.Script, "welcome"), bot.Contract!.Target);
        Assert.Equal("""{"first_name":"Ann","order_id":7,"delivery":null}""", bot.Params);
        Assert.Null(bot.Options);
    }

    [Fact]
    public void A_record_that_is_not_partial_gets_an_overload_of_its_own()
    {
        var bot = RecordingBot.Called(
            "namespace Shop { [BotTrigger(17)] public record OrderPaid(decimal Total); }",
            "Shop.OrderPaidScheduling.ScheduleAsync(bot, new Shop.OrderPaid(1.50m), new JobOptions { LeadId = 5 }, token)");
        Assert.Equal(JobTarget.ById(JobTargetKind.Trigger, 17), bot.Contract!.Target);
        Assert.Equal("""{"total":1.50}""", bot.Params);
        Assert.Equal(5, bot.Options!.LeadId);
    }

    [Fact]
    public void The_overload_is_found_as_an_extension_method() => Assert.Equal(
        """{"total":2}""",
        RecordingBot.Called("[BotTrigger(17)] public record OrderPaid(decimal Total);", "bot.ScheduleAsync(new OrderPaid(2))").Params);

    [Fact]
    public void A_contract_without_parameters_says_so()
    {
        var bot = RecordingBot.Called("""[BotBroadcast("spring_sale")] public partial record SpringSale;""", "bot.ScheduleSpringSaleAsync()");
        Assert.Equal(JobTarget.ByCode(JobTargetKind.Broadcast, "spring_sale"), bot.Contract!.Target);
        Assert.False(bot.Contract.HasParams);
    }

    [Fact]
    public void The_attribute_sets_defaults()
    {
        var bot = RecordingBot.Called(
            """
            [BotScript("s", Condition = "return leadId > \"0\";\n", RunAfterSeconds = 5, RepeatEverySeconds = 60, AddTags = "vip,new", RemoveTags = "old", LeadRequired = true)]
            public partial record P(int X);
            """,
            "bot.SchedulePAsync(1)");
        Assert.True(bot.Contract!.LeadRequired);
        Assert.Equal(
            new JobOptions { Condition = "return leadId > \"0\";\n", RunAfter = TimeSpan.FromSeconds(5), RepeatEvery = TimeSpan.FromMinutes(1), AddTags = "vip,new", RemoveTags = "old" },
            bot.Contract.Defaults);
    }

    [Fact]
    public void Property_style_contracts_take_what_must_and_may_be_given() => Assert.Equal(
        """{"must":1,"text":"t","may":null,"kept":5,"class":"c"}""",
        RecordingBot.Called(
            """
            [BotScript("s")] public partial record P
            {
                public required int Must { get; init; }
                public string Text { get; set; }
                public int? May { get; init; }
                public int Kept { get; init; } = 5;
                public string @class { get; init; }
            }
            """,
            """bot.SchedulePAsync(1, "t", "c")""").Params);

    private const string Initialized = """
        [BotScript("s")] public partial record P
        {
            private const string Greeting = "hel" + "lo";
            private string _upper = "";
            public string Name { get; init; } = "";
            public string Text { get; set; } = Greeting;
            public string Later { get; init; } = null!;
            public string? None { get; init; } = null;
            public int? Count { get; init; } = (-7);
            public long Wide { get; init; } = 1;
            public DayOfWeek Day { get; init; } = DayOfWeek.Friday;
            public DateTime When { get; init; } = default;
            public List<int> Items { get; init; } = new() { 1 };
            public System.Text.Json.Nodes.JsonNode Node { get; init; } = 5;
            public string Upper { get => _upper; set => _upper = value.ToUpperInvariant(); }
        }
        """;

    [Theory]
    [InlineData(
        "bot.SchedulePAsync(\"up\")",
        """{"name":"","text":"hello","later":null,"none":null,"count":-7,"wide":1,"day":5,"when":"0001-01-01T00:00:00","items":[1],"node":5,"upper":"UP"}""")]
    [InlineData(
        "bot.SchedulePAsync(\"up\", name: \"Ann\", text: \"t\", later: \"l\", none: \"n\", count: null, wide: 2, day: DayOfWeek.Monday, when: new DateTime(2027, 1, 21))",
        """{"name":"Ann","text":"t","later":"l","none":"n","count":null,"wide":2,"day":1,"when":"2027-01-21T00:00:00","items":[1],"node":5,"upper":"UP"}""")]
    public void A_constant_initial_value_is_the_parameters_default(string call, string expected) =>
        Assert.Equal(expected, RecordingBot.Called(Initialized, call).Params);

    [Fact]
    public void What_an_initializer_makes_when_it_runs_is_kept_and_named_in_the_documentation()
    {
        var compiled = Compiled.From("using System; using System.Collections.Generic; using Metabot; " + Initialized);

        Assert.Contains("<remarks><c>Items</c>, <c>Node</c>: set by the contract's own initializers", compiled.GeneratedText, StringComparison.Ordinal);
    }

    // What no declaration gives has to be given by the caller, so that a call never takes back what the contract starts with.
    [Theory]
    [InlineData("class P { public int X { get => _x; set => _x = value; } private int _x = 5; }", "bot.SchedulePAsync(x: 7)", """{"x":7}""")]
    [InlineData("class P { public P() { X = 5; } public int X { get; set; } public int Y { get; set; } }", "bot.SchedulePAsync(x: 7)", """{"x":7,"y":0}""")]
    [InlineData("record P(int X) : Base(X + 1);", "bot.SchedulePAsync(7)", """{"x":7,"base_value":8}""")]
    [InlineData("class P(int id) : Plain { public int Id => id; }", "bot.SchedulePAsync(7)", """{"id":7,"more":null}""")]
    public void A_call_leaves_the_contract_what_it_starts_with(string declaration, string call, string expected)
    {
        const string bases = "public record Base(int BaseValue); public class Plain { public int? More { get; set; } }";
        Assert.Equal(expected, RecordingBot.Called($"[BotScript(\"s\")] public partial {declaration} {bases}", call).Params);
        Assert.DoesNotContain("int x = default,", Compiled.From($"using Metabot; [BotScript(\"s\")] public partial {declaration} {bases}").GeneratedText, StringComparison.Ordinal);
    }

    [Fact]
    public void Contracts_whose_short_names_are_the_same_keep_their_whole_names()
    {
        const string orders = """
            [BotScript("a")] public partial record OrderParams(int A);
            [BotScript("b")] public partial record OrderJob(int B);
            [BotScript("c")] public partial record OrderContract(int C);
            [BotScript("d")] public partial record Cart(int D);
            [BotScript("e")] public partial record CartJob(int E);
            public record TeaParams;
            [BotScript("f")] public partial record TeaJob(int F);
            """;
        var calls = new Dictionary<string, string>
        {
            ["bot.ScheduleOrderParamsAsync(1)"] = """{"a":1}""",
            ["bot.ScheduleOrderJobAsync(1)"] = """{"b":1}""",
            ["bot.ScheduleOrderContractAsync(1)"] = """{"c":1}""",
            ["bot.ScheduleCartAsync(1)"] = """{"d":1}""",
            ["bot.ScheduleCartJobAsync(1)"] = """{"e":1}""",
            ["bot.ScheduleTeaAsync(1)"] = """{"f":1}""",
        };

        Assert.All(calls, call => Assert.Equal(call.Value, RecordingBot.Called(orders, call.Key).Params));
    }

    [Fact]
    public void Defaults_of_parameters_are_those_of_the_record() => Assert.Equal(
        """{"day":5,"odd":77,"text":"q\"\\\n","number":-1.5,"real":0.1,"letter":"'","yes":true,"none":null,"when":"0001-01-01T00:00:00","big":18446744073709551615}""",
        RecordingBot.Called(
            """
            [BotScript("s")] public partial record P(DayOfWeek Day = DayOfWeek.Friday, DayOfWeek Odd = (DayOfWeek)77, string Text = "q\"\\\n", decimal Number = -1.5m, double Real = 0.1, char Letter = '\'',
                bool Yes = true, string? None = null, DateTime When = default, ulong Big = ulong.MaxValue);
            """,
            "bot.SchedulePAsync()").Params);

    [Theory]
    [InlineData("record P(string Bot, int Options, int CancellationToken);")]
    [InlineData("record P(string bot, int options, int cancellationToken);")]
    [InlineData("record P(string Bot) { public required int Options { get; init; } public int CancellationToken { get; init; } }")]
    [InlineData("class P { public string Bot { get; set; } = \"\"; public int Options { get; set; } public int CancellationToken { get; set; } }")]
    [InlineData("struct P { public string Bot { get; set; } public int Options { get; set; } public int CancellationToken { get; set; } }")]
    public void The_methods_own_parameters_keep_their_names_and_the_contracts_give_way(string declaration)
    {
        var bot = RecordingBot.Called(
            $"[BotScript(\"s\")] public partial {declaration}",
            """PScheduling.SchedulePAsync(bot: bot, bot_: "b", options_: 1, cancellationToken_: 2, options: new JobOptions { LeadId = 3 }, cancellationToken: token)""");

        Assert.Equal("""{"bot":"b","options":1,"cancellation_token":2}""", bot.Params);
        Assert.Equal(3, bot.Options!.LeadId);
    }

    [Fact]
    public void Names_that_only_look_like_the_methods_own_stay() => Assert.Equal(
        """{"client":1,"contract":2,"value":3,"writer":4,"option":5,"options":6,"other":7,"wait":8}""",
        RecordingBot.Called(
            """[BotScript("s")] public partial record P(int Client, int Contract, int Value, int Writer, int Option, int Options, [property: System.Text.Json.Serialization.JsonPropertyName("other")] int Options_, int Wait);""",
            "bot.SchedulePAsync(client: 1, contract: 2, value: 3, writer: 4, option: 5, options_: 6, options__: 7, wait: 8)").Params);

    [Fact]
    public void A_parameter_that_gave_way_says_whose_it_is() => Assert.Contains(
        """<param name="options_">The contract's <c>Options</c>.</param>""",
        Compiled.From("using Metabot; [BotScript(\"s\")] public partial record P(int Options);").GeneratedText,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("WelcomeJob", "ScheduleWelcomeAsync")]
    [InlineData("WelcomeContract", "ScheduleWelcomeAsync")]
    [InlineData("Params", "ScheduleParamsAsync")]
    [InlineData("@event", "ScheduleeventAsync")]
    [InlineData("Привет", "ScheduleПриветAsync")]
    public void The_method_is_named_after_the_type(string type, string method) =>
        Assert.Equal("{}", RecordingBot.Called($"[BotScript(\"s\")] public partial record {type};", $"bot.{method}()").Params);

    [Fact]
    public void Nested_contracts_of_one_name_live_side_by_side() => Assert.Equal(
        """{"x":1}""",
        RecordingBot.Called(
            """
            public partial class Outer { public partial struct Inner { [BotScript("a")] internal partial record struct P(int X); } }
            public partial interface Other { [BotScript("b")] public partial record P(int Y); }
            """,
            "bot.ScheduleAsync(new Outer.Inner.P(1))").Params);

    [Fact]
    public void Codes_may_hold_any_text() => Assert.Equal(
        "script \"a\\b \"q\" </summary> -2 ж\"",
        RecordingBot.Called("""[BotScript("a\\b \"q\" </summary> -2 ж")] public partial record P(int X);""", "bot.SchedulePAsync(1)").Contract!.Target.ToString());
}
