using Metabot.Generators.Locks;

namespace Metabot.Generators.Tests.Locks;

public class LockFileTests
{
    [Theory]
    [InlineData("script welcome")]
    [InlineData("script welcome (retired)")]
    [InlineData("script #17")]
    [InlineData("endpoint shop/orders.find .number: integer")]
    [InlineData("trigger \"two words\" .order.tags[]: string?")]
    [InlineData("script a .prices{}: number or absent")]
    [InlineData("script a .prices{key}=new")]
    [InlineData("script a .payment<kind=card>.\"first name\": string(date) [net8.0]")]
    [InlineData("script a .payment<kind=#2>: object")]
    [InlineData("script a .payment<>: object")]
    [InlineData("script a .payment<#2>.*: json")]
    [InlineData("script a .state=-1: Gone")]
    [InlineData("script a .tree.children[]: object like .tree [netstandard2.0]")]
    [InlineData("broadcast \"a \\\"b\\\" [net8.0]\"")]
    public void A_line_is_read_and_written_as_it_is(string line) => Assert.Equal(line, LockLineParser.Parse(line)?.ToString());

    [Theory]
    [InlineData("scrpt welcome")]
    [InlineData("script")]
    [InlineData("script two words")]
    [InlineData("script welcome name: string")]
    [InlineData("script welcome .name")]
    [InlineData("script #welcome")]
    public void Another_line_is_a_fault_with_its_number(string line)
    {
        var fault = Assert.Single(LockFile.Parse("script a\n\n" + line + "\n").Faults);
        Assert.Equal((3, false), (fault.Line, fault.IsConflict));
        Assert.Contains($"line 3, '{line}', is no line", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_do_not_count()
    {
        var text = LockFile.Write([LockLine.OfContract("script a"), new("script a", ".n", null, "integer")]);
        var other = LockFile.Parse("\ufeff" + text.ReplaceLineEndings("\r\n"));
        Assert.Equal(LockFile.Parse(text).Lines, other.Lines);
        Assert.Empty(other.Faults);
        Assert.Equal(text.ReplaceLineEndings("\r\n"), LockFile.Write(other.Lines, LockFile.NewLineOf("a\r\n")));
    }

    [Fact]
    public void Marks_of_a_conflict_are_faults_and_both_sides_are_read()
    {
        var file = LockFile.Parse("""
            script a
            <<<<<<< HEAD
            script a .n: integer
            =======
            script b (retired)
            >>>>>>> other
            """);
        Assert.Equal([(2, true), (4, true), (6, true)], file.Faults.Select(fault => (fault.Line, fault.IsConflict)));
        Assert.Equal(["script a", "script a .n: integer", "script b (retired)"], file.Lines.Select(line => line.ToString()));
    }

    [Fact]
    public void Lines_are_sorted_by_their_characters_and_each_is_there_once()
    {
        LockLine[] lines = [LockLine.OfContract("script b"), LockLine.OfContract("script B"), LockLine.OfContract("script b"), LockLine.OfContract("script a")];
        Assert.Equal(["script B", "script a", "script b"], Locked.Lines(LockFile.Write(lines)));
        Assert.StartsWith("# ", LockFile.Write(lines), StringComparison.Ordinal);
        Assert.Contains("'metabot lock'", LockFile.Write([]), StringComparison.Ordinal);
    }
}
