using Metabot.Server.Scripts;
using Metabot.Server.Storage;

namespace Metabot.Server.Tests.Dialogs;

// Scripts that run each other, and the place in each: kept while a lead is asked, and found again in a bot that its author has changed meanwhile.
public sealed class ScriptStackTests
{
    [Fact]
    public void A_script_that_another_runs_goes_first_and_then_the_other_goes_on()
    {
        var stack = new ScriptStack(Bot(("s", "a b c"), ("t", "x y")));
        stack.Enter("s");

        Assert.Equal("a b", Take(stack, 2));
        stack.Enter("t");
        Assert.Equal(("t", "x y c", "s"), (stack.Script.Code, Take(stack, 3), stack.Script.Code));
        Assert.Null(stack.Take());
    }

    [Fact]
    public void A_jump_leaves_all_of_them()
    {
        var stack = new ScriptStack(Bot(("s", "a b"), ("t", "x y"), ("u", "z")));
        stack.Enter("s");
        stack.Take();
        stack.Enter("t");
        stack.Take();

        stack.Jump("u");

        Assert.Equal("z", Take(stack, 2));
    }

    // Whose menus are shown.
    [Fact]
    public void What_ended_without_a_command_in_between_is_told_the_deepest_first()
    {
        var stack = new ScriptStack(Bot(("s", "a"), ("t", "x"), ("empty", "")));
        stack.Enter("s");
        stack.Take();
        stack.Enter("t");
        stack.Take();
        stack.Enter("empty");

        Assert.Null(stack.Take());
        Assert.Equal(["empty", "t", "s"], stack.Ended.Select(script => script.Code));
    }

    [Fact]
    public void A_command_in_between_makes_what_ended_before_forgotten()
    {
        var stack = new ScriptStack(Bot(("s", "a b"), ("t", "x")));
        stack.Enter("s");
        stack.Take();
        stack.Enter("t");

        Assert.Equal("x b", Take(stack, 2));
        Assert.Empty(stack.Ended);
        Assert.Null(stack.Take());
        Assert.Equal(["s"], stack.Ended.Select(script => script.Code));
    }

    [Fact]
    public void What_was_saved_goes_on_where_it_stood()
    {
        var bot = Bot(("s", "a b c"), ("t", "x? y"));
        var saved = Save(bot);
        Assert.Equal([new DialogFrame("s", 1, "b"), new DialogFrame("t", 0, "x")], saved);

        Assert.Equal("x: y c", Restore(bot, saved));
    }

    [Theory]
    [InlineData("a b c", "new x? y", "x: y c")]
    [InlineData("a b c", "x? new", "x: new c")]
    [InlineData("new new a b", "x? y", "x: y")]
    [InlineData("b c d", "x? y", "x: y c d")]
    public void A_place_is_found_again_where_its_command_has_moved(string s, string t, string left) => Assert.Equal(left, Restore(Bot(("s", s), ("t", t)), Saved));

    [Theory]
    [InlineData("a c", "x: y")]
    [InlineData("", "x: y")]
    [InlineData(null, "x: y")]
    public void A_script_that_no_longer_runs_the_other_is_left_out(string? s, string left) =>
        Assert.Equal(left, Restore(s is null ? Bot(("t", "x? y")) : Bot(("s", s), ("t", "x? y")), Saved));

    [Theory]
    [InlineData("y")]
    [InlineData("x y")]
    [InlineData("")]
    [InlineData(null)]
    public void Where_the_question_itself_is_gone_nothing_waits(string? t) =>
        Assert.StartsWith("nothing:", Restore(t is null ? Bot(("s", "a b c")) : Bot(("s", "a b c"), ("t", t)), Saved), StringComparison.Ordinal);

    // Of questions that are alike the one that stands where it stood, and else the first.
    [Theory]
    [InlineData("x? 1 x? 2", 2, "x: 2")]
    [InlineData("x? 1 x? 2", 0, "x: 1 x? 2")]
    [InlineData("0 x? 1 x? 2", 2, "x: 1 x? 2")]
    [InlineData("x? 1", 7, "x: 1")]
    public void One_of_several_that_are_alike_is_found_by_its_place(string t, int saved, string left) => Assert.Equal(left, Restore(Bot(("t", t)), [new DialogFrame("t", saved, "x")]));

    [Fact]
    public void Nothing_that_was_saved_is_nothing_that_waits() => Assert.Equal("nothing: ", Restore(Bot(("s", "a")), []));

    private static IReadOnlyList<DialogFrame> Saved => [new("s", 1, "b"), new("t", 0, "x")];

    private static IReadOnlyList<DialogFrame> Save(BotDefinition bot)
    {
        var stack = new ScriptStack(bot);
        stack.Enter("s");
        Take(stack, 2);
        stack.Enter("t");
        stack.Take();
        return stack.Save();
    }

    // What waits, and what comes after it.
    private static string Restore(BotDefinition bot, IReadOnlyList<DialogFrame> saved)
    {
        var stack = new ScriptStack(bot);
        var waiting = stack.Restore(saved);
        return waiting is Command { Mark: var mark } ? $"{mark}: {Take(stack, 9)}" : "nothing: ";
    }

    private static string Take(ScriptStack stack, int most) =>
        string.Join(' ', Enumerable.Range(0, most).Select(_ => stack.Take()).TakeWhile(command => command is not null).Select(command => command!.Mark + (command is Ask ? "?" : "")));

    // Each word is a command with this mark; with a question mark it waits.
    private static BotDefinition Bot(params (string Code, string Commands)[] scripts) => new(
        42, "T", new Dictionary<string, System.Text.Json.JsonElement>(), [], null!,
        new TargetSet<ScriptDefinition>([.. scripts.Select(script => new ScriptDefinition(script.Code, null, [.. script.Commands.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Create)]))]),
        new TargetSet<TriggerDefinition>([]),
        new TargetSet<BroadcastDefinition>([]))
    {
        Folder = "/",
    };

    private static Command Create(string word) => word.EndsWith('?') ? new Ask { Mark = word[..^1] } : new Say { Mark = word };

    private sealed record Say : Command
    {
        public override Task<Step> RunAsync(CommandRun run) => Task.FromResult(Step.Next);
    }

    private sealed record Ask : Command, IWaitingCommand
    {
        public override Task<Step> RunAsync(CommandRun run) => Task.FromResult(Step.Wait);

        public Task<Step> AnswerAsync(CommandRun run, Metabot.Server.JavaScript.IncomingMessage incoming) => Task.FromResult(Step.Next);
    }
}
