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
    [InlineData("«/(?<a>.)|(?<a>.)/v».test(b)\n/(?<a>.)|(?<a>.)/v.test(b)")]
    public void The_token_at_fault_is_found(string marked)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var length = marked.IndexOf('»', StringComparison.Ordinal) - start - 1;
        var finding = JavaScriptChecker.FindSyntaxError(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        Assert.Equal((Rule.ConditionSyntax.Id, start, length), (finding?.RuleId, finding?.Index, finding?.Length));
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
        Assert.Equal((Rule.ConditionNotChecked.Id, why), (finding?.RuleId, finding?.Message));
    }

    [Theory]
    [InlineData("if (leadId == 135 return true;", "Unexpected token 'return'; add the missing ')'")]
    [InlineData("return a and b;", "Unexpected identifier 'and'; write '&&' instead of 'and'")]
    [InlineData("return “a”;", "Invalid or unexpected token at '“'; write straight quotes")]
    [InlineData("if (a)) return true;", "Unexpected token ')'; remove the ')'")]
    [InlineData("return 'abc", "Invalid or unexpected token at ''abc'; end the text with '")]
    [InlineData("return leadId == 1 &&\n", "Unexpected end of input after 'return leadId == 1 &&'; write what follows '&&'")]
    [InlineData("const a; return a;", "Missing initializer in const declaration at 'a'; give it a value, or declare it with 'let'")]
    [InlineData("let a; let a;", "Identifier 'a' has already been declared; give one of the two another name")]
    [InlineData("return 1 = leadId;", "Invalid left-hand side in assignment at '1'; write '==' to compare")]
    [InlineData("return 1 2;", "Unexpected number at '2'; an operator or a comma is missing after '1'")]
    [InlineData("retrun leadId == 1;", "Unexpected identifier 'leadId'; write 'return' instead of 'retrun'")]
    [InlineData("r\u0435turn leadId == 1;", "Unexpected identifier 'leadId'; write 'return' instead of 'r\u0435turn', which has the letter U+0435")]
    [InlineData("if leadId == 1) return true;", "Unexpected identifier 'leadId'; write '(' after 'if'")]
    [InlineData("return lead.isTagExist('a' 'b');", "Unexpected string after ''a''; an operator or a comma is missing after ''a''")]
    [InlineData("return lead.getIntAttr('age') => 18;", "Malformed arrow function parameter list at 'getIntAttr('age') =>'; write '>=' to compare, or '(…) =>' for a function")]
    [InlineData("return f((a + 1];", "Unexpected token ']'; it does not close the '(' before it")]
    [InlineData("return f((a + 1;);", "Unexpected token ';'; close the '(' before it")]
    [InlineData("let n == 1; return n;", "Unexpected token '=='; write '=' to give a value")]
    [InlineData("return lead.name == vip';", "Invalid or unexpected token at '';'; the text that ends here has no quote at its beginning")]
    [InlineData("return f(['a']‚ 1);", "Invalid or unexpected token after ']'; write a straight quote")]
    [InlineData("return leadId == ;", "Unexpected token ';'; write what follows '=='")]
    [InlineData("return > 5;", "Unexpected token '>'; write what precedes '>', or remove it")]
    [InlineData("return leadId === === 5;", "Unexpected token '==='; remove the '==='")]
    [InlineData("return return leadId;", "Unexpected token 'return'; remove the 'return'")]
    [InlineData("if (leadId == 1) then return true;", "Unexpected token 'return'; remove the 'then'")]
    [InlineData("if (leadId == 1): return true;", "Unexpected token ':'; remove the ':'")]
    [InlineData("return lead.getAttr(@'a');", "Invalid or unexpected token at '@'; remove the '@'")]
    [InlineData("return lead.getAttr('it's') + '1';", "Unexpected identifier 's' after ''it''; the text ends before 's', look at its quotes")]
    [InlineData("return leadId == 5шт;", "Invalid or unexpected token at '5шт'; a name cannot begin with a digit, and a text stands in quotes")]
    [InlineData("return lead.getAttr(“x');", "Invalid or unexpected token at '“'; write a straight quote")]
    [InlineData("return f（1);", "Invalid or unexpected token at '（'; write '('")]
    [InlineData("return leadId == №5;", "Invalid or unexpected token at '№'; such a sign stands only in a text or a comment")]
    [InlineData("return leadId == 😀;", "Invalid or unexpected token at '😀'; such a sign stands only in a text or a comment")]
    [InlineData("# a\nreturn 1;", "Invalid or unexpected token at '#'; write '//' before a comment")]
    [InlineData("return 1; /* a", "Invalid or unexpected token at '/*'; end the comment with '*/'")]
    [InlineData("return /a.test(b);", "Invalid regular expression: missing / at '/'; end the regular expression with '/'")]
    [InlineData("return a ?? b && c;", "Unexpected token '&&'; put the part with '??' in parentheses")]
    [InlineData("const new = 1; return 1;", "Unexpected token 'new'; 'new' is a word of the language, take another name")]
    [InlineData("return false return true;", "Unexpected token 'return'; write ';' after 'false'")]
    [InlineData("return { a 1 };", "Unexpected number at '1'; a colon, a comma or an operator is missing after 'a'")]
    [InlineData("return { 'a' = 1 };", "Unexpected token '=' after ''a''; write ':' after ''a''")]
    [InlineData("else return 1;", "Unexpected token 'else'; there is no 'if' right before it")]
    [InlineData("foreach (var a in b) return 1;", "Unexpected token 'var'; write 'for (const item of list)'")]
    [InlineData("return await api.getJson('x');", "await is only valid in async functions and the top level bodies of modules; remove the 'await'")]
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
