using Metabot.JavaScript.Repairs;

namespace Metabot.JavaScript;

public class JavaScriptRepairsTests
{
    [Theory]
    [InlineData("if (leadId == 135 and lead.x) return true;", "if (leadId == 135 && lead.x) return true;")]
    [InlineData("return not a and b OR c <> d;", "return !a && b || c != d;")]
    [InlineData("if (not lead.isTagExist('x')) return true", "if (!lead.isTagExist('x')) return true")]
    [InlineData("return 'this and that' and 'or'", "return 'this and that' && 'or'")]
    [InlineData("if (a) return true; elseif (b) return false;", "if (a) return true; else if (b) return false;")]
    [InlineData("if (a) { return 1; } elif (b) { return 2; } elsif (c) return 3;", "if (a) { return 1; } else if (b) { return 2; } else if (c) return 3;")]
    [InlineData("if (leadId =< 5 || leadId <> 7) return true;", "if (leadId <= 5 || leadId != 7) return true;")]
    [InlineData("return leadId =!= 5;", "return leadId !== 5;")]
    [InlineData("return lead is not null and a is b;", "return lead !== null && a === b;")]
    [InlineData("return lead->name ≥ request.items?[0];", "return lead.name >= request.items?.[0];")]
    public void Operators_of_other_languages(string code, string repaired) => AssertRepairs("ForeignOperators", code, repaired);

    [Theory]
    [InlineData("retrun leadId;", "return leadId;")]
    [InlineData("fucntion f() { return 1; } retrun f();", "function f() { return 1; } return f();")]
    [InlineData("if (a) { return 1; } esle { return 2; }", "if (a) { return 1; } else { return 2; }")]
    [InlineData("whiel (a) { return 1; }", "while (a) { return 1; }")]
    [InlineData("If (leadId == 1) { return true; }", "if (leadId == 1) { return true; }")]
    [InlineData("string x = lead.name; return x;", "let x = lead.name; return x;")]
    [InlineData("r\u0435turn leadId;", "return leadId;")]
    [InlineData("for (const a fo b) return a;", "for (const a of b) return a;")]
    [InlineData("return tpyeof leadId;", "return typeof leadId;")]
    public void Misspelled_words(string code, string repaired) => AssertRepairs("MisspelledWords", code, repaired);

    [Theory]
    [InlineData("return lead.get(“city”) == ‘Oslo’;", "return lead.get(\"city\") == 'Oslo';")]
    [InlineData("return x == «a»", "return x == \"a\"")]
    [InlineData("return x == ”a”", "return x == \"a\"")]
    [InlineData("return x == “say \"a\"”", "return x == 'say \"a\"'")]
    [InlineData("return x == “it’s”", "return x == \"it’s\"")]
    public void Typographic_quotes(string code, string repaired) => AssertRepairs("SmartQuotes", code, repaired);

    [Theory]
    [InlineData("if (leadId == 135 return true;", "if (leadId == 135) return true;")]
    [InlineData("if (lead.isTagExist('x') { return true; }", "if (lead.isTagExist('x')) { return true; }")]
    [InlineData("if ((a == 1 { return true;", "if ((a == 1)) { return true; }")]
    [InlineData("if (a) { return 1; else return 2;", "if (a) { return 1; } else return 2;")]
    [InlineData("return foo(1, [2, {a: 3);", "return foo(1, [2, {a: 3 }]);")]
    [InlineData("return (a, 'x)';", "return (a, 'x)');")]
    [InlineData("return (a, \"x)\";", "return (a, \"x)\");")]
    [InlineData("if (a) { // note {\n return true;\n", "if (a) { // note {\n return true; }\n")]
    public void Missing_brackets(string code, string repaired) => AssertRepairs("MissingBrackets", code, repaired);

    [Theory]
    [InlineData("return true;")]
    [InlineData("return 'and or not <> elseif “x” (';")]
    [InlineData("return 1 2;")]
    [InlineData("return );")]
    [InlineData("return “a;")]
    [InlineData("return “it's \"x”;")]
    [InlineData("return (a and b;")]
    [InlineData("return [[:x:]] [[:y:]] and;")]
    public void What_no_single_repair_mends_gets_no_proposal(string code) => Assert.Empty(JavaScriptRepairs.For(code));

    [Fact]
    public void Titles_say_what_is_written()
    {
        Assert.Equal("Write '&&', '!=' instead of 'and', '<>'", Assert.Single(JavaScriptRepairs.For("return a and b <> c and d;")).Title);
        Assert.Equal("Add the missing ')}'", Assert.Single(JavaScriptRepairs.For("if (a { return 1;")).Title);
    }

    [Fact]
    public void Edits_are_positions_in_the_original_text()
    {
        var repair = Assert.Single(JavaScriptRepairs.For("if (((a { return 1;"));
        Assert.Equal([new TextEdit(7, 0, ")))"), new TextEdit(19, 0, " }")], repair.Edits);
    }

    private static void AssertRepairs(string kind, string code, string repaired)
    {
        Assert.NotNull(JavaScriptChecker.FindSyntaxError(code));
        var repair = Assert.Single(JavaScriptRepairs.For(code));
        Assert.Equal((kind, repaired), (repair.Kind, RepairDraft.Apply(code, repair.Edits)));
        Assert.Null(JavaScriptChecker.FindSyntaxError(repaired));
    }
}
