using Metabot.Rules;

namespace Metabot.JavaScript;

public class JavaScriptCheckerTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("if (leadId == 135) return true;")]
    [InlineData("if (lead.isTagExist('some_tag')) { return true; }")]
    [InlineData("return bot.getData('leadsCount') > 0;")]
    [InlineData("return lead?.name ?? false")]
    [InlineData("return /^\\p{Script=Cyrillic}+$/u.test(lead.getData('name'));")]
    [InlineData("return 'привет' == `мир ${leadId}`; // да")]
    [InlineData("return snippet(\"paid\") && [[:other:]];")]
    [InlineData("[[:is_customer:]] return isCustomer(leadId);")]
    [InlineData("snippet('is_customer') if (a) return [[:b:]];")]
    public void Good_code_has_no_finding(string code) => Assert.Null(JavaScriptChecker.FindSyntaxError(code));

    [Theory]
    [InlineData("throw `a\nb`;")]
    [InlineData("if (x) { throw  `a ${b}\n\n c`; } return 1;")]
    [InlineData("return new.target;")]
    [InlineData("return new . target === undefined;")]
    [InlineData("for (let = 0; let < 3; let++) { }")]
    [InlineData("return {let};")]
    [InlineData("return ({yield});")]
    [InlineData("yield: for (;;) { break yield; }")]
    [InlineData("return {yield, let};")]
    [InlineData("return /[a--b]/v.test(name);")]
    [InlineData("lead.get('x') = 'M';")]
    public void What_V8_compiles_and_Esprima_does_not_is_no_error(string code) => Assert.Null(JavaScriptChecker.FindSyntaxError(code));

    [Theory]
    [InlineData("if (leadId == 135 «{» return true; }")]
    [InlineData("return foo(«1»;")]
    [InlineData("return leadId «and» other;")]
    [InlineData("return leadId == 1 &«&»")]
    [InlineData("return leadId == 1 &«&»  \n ")]
    [InlineData("return «0xZZ»;")]
    [InlineData("return «1a»;")]
    [InlineData("return 1; «break»;")]
    [InlineData("«continue»;")]
    [InlineData("«throw»\n new Error();")]
    [InlineData("return «/»abc")]
    [InlineData("return «'abc»")]
    [InlineData("return «/a(/».test(b);")]
    [InlineData("return a === «===» b;")]
    [InlineData("let a; let «a»;")]
    [InlineData("return lead??«.»tags;")]
    [InlineData("return leadId == «😀»;")]
    [InlineData("throw `a\nb`; return 1 «2»;")]
    [InlineData("return new.target «+»")]
    [InlineData("let «5»")]
    [InlineData("«}»")]
    [InlineData("«#»!node\nreturn true;")]
    [InlineData("return «/[/]a/gg».test(b);")]
    [InlineData("return «/*» b")]
    [InlineData("return «...»b;")]
    [InlineData("return '«\\u00»';")]
    [InlineData("return -(a «b» c) ** 2;")]
    [InlineData("return 1.5«.2»;")]
    public void The_token_at_fault_is_found(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var length = marked.IndexOf('»', StringComparison.Ordinal) - start - 1;
        var finding = JavaScriptChecker.FindSyntaxError(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        Assert.Equal((RuleIds.ConditionSyntax, start, length), (finding?.RuleId, finding?.Index, finding?.Length));
    }

    [Theory]
    [InlineData("return );", 1, 8)]
    [InlineData("if (a)\n  return );", 2, 10)]
    [InlineData("if (a)\r\n  return );", 2, 10)]
    [InlineData("if (a)\r\r  return );", 3, 10)]
    public void Line_and_column_count_from_one(string code, int line, int column)
    {
        var finding = JavaScriptChecker.FindSyntaxError(code);
        Assert.Equal((line, column), (finding?.Line, finding?.Column));
    }

    [Theory]
    [InlineData("return [[:name:]] [[:operator:]] 5;", "a snippet macro hides its syntax")]
    public void What_cannot_be_judged_is_said_to_be_unchecked(string code, string why)
    {
        var finding = JavaScriptChecker.FindSyntaxError(code);
        Assert.Equal((RuleIds.ConditionNotChecked, why), (finding?.RuleId, finding?.Message));
    }

    [Theory]
    [InlineData("if (leadId == 135 return true;", "Unexpected token 'return'; add the missing ')'")]
    [InlineData("return a and b;", "Unexpected identifier 'and'; write '&&' instead of 'and'")]
    [InlineData("return “a”;", "Invalid or unexpected token at '“'; write straight quotes")]
    [InlineData("if (a)) return true;", "Unexpected token ')'; remove the ')'")]
    [InlineData("return 'abc", "Invalid or unexpected token at ''abc'; end the text with '")]
    [InlineData("return leadId == 1 &&\n", "Unexpected end of input after 'return leadId == 1 &&'")]
    [InlineData("const a; return a;", "Missing initializer in const declaration at 'a'; give it a value, or declare it with 'let'")]
    [InlineData("let a; let a;", "Identifier 'a' has already been declared; give one of the two another name")]
    [InlineData("return 1 = leadId;", "Invalid left-hand side in assignment at '1'; write '==' to compare")]
    [InlineData("return 1 2;", "Unexpected number at '2'")]
    [InlineData("return\u200b leadId;", "Invalid or unexpected token at '\u200b'; remove the invisible character U+200B")]
    public void A_message_shows_the_text_and_says_what_would_be_right(string code, string expected) =>
        Assert.Equal(expected, JavaScriptChecker.FindSyntaxError(code)?.Message);

    [Fact]
    public void Long_names_do_not_make_long_messages()
    {
        var finding = JavaScriptChecker.FindSyntaxError("return " + new string('(', 3) + "'" + new string('x', 5000));
        Assert.InRange(finding!.Message.Length, 1, 200);
    }
}
