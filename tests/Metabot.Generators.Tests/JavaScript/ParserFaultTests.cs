using Metabot.Generators.Tests;
using Metabot.JavaScript.Places;
using Metabot.JavaScript.Verdicts;

namespace Metabot.JavaScript;

/// <summary>What the parsers say is a value from there on: another version of theirs that says it otherwise fails here.</summary>
public class ParserFaultTests
{
    // By the kind's name: the enum is not public.
    private static readonly Dictionary<string, (string Code, string Subject)[]> Provoked = new(StringComparer.Ordinal)
    {
        ["UnexpectedToken"] = [("return );", ")"), ("return a => => b;", "=>"), ("return a %* b;", "*")],
        ["UnexpectedName"] = [("return a b;", "b"), ("using a = b;", "a")],
        ["UnexpectedNumber"] = [("return a 1;", "")],
        ["UnexpectedText"] = [("return a 'b';", "")],
        ["UnexpectedTemplate"] = [("class `a` { }", "")],
        ["UnexpectedWord"] = [("enum", ""), ("'use strict'; let static;", ""), ("'use strict'; eval = 1;", "")],
        ["UnexpectedEnd"] = [("return (", "")],
        ["NoToken"] = [("return 'a", ""), ("return №1;", "")],
        ["AssignmentTarget"] = [("1 = a;", "")],
        ["OtherTarget"] = [("1++;", ""), ("--1;", ""), ("for (1 in a) { }", ""), ("[1] = a;", ""), ("for (let a, b of c) { }", "")],
        ["ConstWithoutValue"] = [("const a;", "")],
        ["PatternWithoutValue"] = [("let [a];", "")],
        ["TryWithoutCatch"] = [("try { }", "")],
        ["ThrowWithoutValue"] = [("throw\na;", "")],
        ["ShorthandWithValue"] = [("return ({ a = 1 });", "")],
        ["OpenTemplateHole"] = [("return `${a", "")],
        ["PowerOfUnary"] = [("return -1 ** 2;", "")],
        ["ArrowParameters"] = [("return a.b() => 1;", "")],
        ["UnknownPrivateName"] = [("class A { b() { return this.#c; } }", "#c")],
        ["LabelOfNoLoop"] = [("a: { for (;;) { continue a; } }", "a")],
        ["StrayContinue"] = [("continue;", "")],
        ["StrayBreak"] = [("break;", "")],
        ["StrayAwait"] = [("return await a;", "")],
        ["StrayImport"] = [("import a from 'b';", "")],
        ["SecondDeclaration"] = [("let a; let a;", ""), ("a: a: b;", "")],
        ["OctalInStrictCode"] = [("'use strict'; 07;", ""), ("'use strict'; '\\07';", ""), ("'use strict'; '\\8';", ""), ("'use strict'; 08;", "")],
        ["OpenRegularExpression"] = [("return /a", "")],
        ["RegularExpression"] = [("return /a(/.test(b);", "/a(/"), ("return /[b-a]: /u.test(c);", "/[b-a]: /u"), ("return /(?<a>.)|(?<a>.)/.test(b);", "/(?<a>.)|(?<a>.)/")],
        ["RegularExpressionFlags"] = [("return /a/gg;", "")],
        ["Other"] = [("super.a();", "")],
    };

    public static TheoryData<string, string, string> Texts { get; } = [.. Provoked.SelectMany(kind => kind.Value.Select(each => (kind.Key, each.Code, each.Subject)))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_a_parser_says_becomes_a_kind_and_its_subject(string kind, string code, string subject)
    {
        var fault = ScriptParser.Parse(code).Fault;
        Assert.Equal((kind, subject), (fault?.Kind.ToString(), fault?.Subject));
    }

    [Fact]
    public void Every_kind_is_provoked() => Assert.Equal(Enum.GetNames<FaultKind>().Order(StringComparer.Ordinal), Provoked.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_other_class_knows_the_sentences()
    {
        var sentences = Provoked.Values.SelectMany(texts => texts).Select(text => Opening(ScriptParser.Parse(text.Code).Fault!.Words)).Where(opening => opening.Length > 1).Distinct(StringComparer.Ordinal).ToList();
        var knowing = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Shared", "JavaScript"), "*.cs", SearchOption.AllDirectories)
            .Where(file => sentences.Exists(File.ReadAllText(file).Contains))
            .Select(file => Path.GetFileName(file));
        Assert.Equal([$"{nameof(ParserFaults)}.cs"], knowing);
    }

    // In a literal, as far as it is the same for every text.
    private static string Opening(string words) => "\"" + string.Join(' ', words.Split(' ').Take(3).TakeWhile(word => !word.Contains('\'', StringComparison.Ordinal) && !word.Contains('/', StringComparison.Ordinal)));
}
