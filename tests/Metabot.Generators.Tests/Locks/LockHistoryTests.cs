using Metabot.Generators.Locks;

namespace Metabot.Generators.Tests.Locks;

// Contracts as they change from commit to commit, the lock written after each: what is told on the way.
public class LockHistoryTests
{
    [Fact]
    public void A_contract_that_grows_and_is_cleaned_up()
    {
        var history = new History();
        Assert.Equal([], history.Commit("public class Order { public int Id { get; set; } public string Status { get; set; } = \"\"; }"));
        Assert.Equal([], history.Commit("public record Order(int Id, string Status);"));
        Assert.Equal(["Additive .note"], history.Commit("public record Order(int Id, string Status, string? Note);"));
        Assert.Equal(["Breaking .status"], history.Commit("public record Order(int Id, State Status, string? Note); public enum State { New, Paid }"));
        Assert.Equal(["Breaking .status"], history.Commit("public record Order(int Id, State Status, string? Note); public enum State { New, Late, Paid }"));
        Assert.Equal(["Breaking .number"], history.Commit("public record Order(int Number, State Status, string? Note); public enum State { New, Late, Paid }"));
        Assert.Equal([], history.Commit("public record Order([property: JsonPropertyName(\"number\")] int Id, State Status, string? Note); public enum State { New, Late, Paid }"));
        Assert.Equal([], history.Commit("public record struct Order(long Number, Stage Status, string? Note); public enum Stage { New, Late, Paid }"));
    }

    [Fact]
    public void A_contract_that_goes_and_comes_back_as_another()
    {
        var history = new History();
        Assert.Equal([], history.Commit("public record Order(int Id);"));
        history.Remove();
        Assert.Equal(["script order (retired)", "script order .id: integer"], history.Lines);
        Assert.Equal(["Additive ", "Breaking .id"], history.Commit("public record Order(string Id);"));
        Assert.Equal(["script order", "script order .id: string"], history.Lines);
    }

    [Fact]
    public void Two_branches_that_are_merged()
    {
        var history = new History();
        Assert.Equal([], history.Commit("public record Order(int Id);"));
        history.Conflict("script order .note: string?\n", "script order .total: number\n");
        Assert.Equal([], history.Commit("public record Order(int Id, string? Note, decimal Total);"));
        Assert.Equal(["script order", "script order .id: integer", "script order .note: string?", "script order .total: number"], history.Lines);
    }

    private sealed class History
    {
        private string _lock = "";

        public string[] Lines => Locked.Lines(_lock);

        public List<string> Commit(string contract)
        {
            var source = "[BotScript(\"order\")] " + contract;
            var known = LockFile.Parse(_lock).Lines;
            var changes = Locked.Contracts(source).Where(_ => known.Count > 0).SelectMany(each => LockComparison.Compare(known, each.Lines!)).Select(change => $"{change.Weight} {change.Path}").ToList();
            _lock = Locked.Write(source, _lock);
            return changes;
        }

        public void Remove() => _lock = Locked.Write("", _lock);

        public void Conflict(string ours, string theirs) => _lock += $"<<<<<<< ours\n{ours}=======\n{theirs}>>>>>>> theirs\n";
    }
}
