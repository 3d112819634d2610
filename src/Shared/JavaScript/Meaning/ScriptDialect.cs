using System.Globalization;
using System.Text.RegularExpressions;
using Esprima.Ast;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3012: syntax that is newer than what the bot's engine is said to run: es5, es2015 or es6, and so on.
internal sealed class ScriptDialect
{
    private static readonly Regex Form = new("^es[0-9]{1,4}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly string _name;
    private readonly int? _year;

    public ScriptDialect(string name) => (_name, _year) = (name, YearOf(name));

    public IEnumerable<MeaningFinding> Find(ScriptText text) =>
        _year is not { } newest ? [new MeaningFinding(Rule.NewerThanDialect.Id, text.Tree, $"metabot.dialect '{Excerpt.Cut(_name)}' is unknown; write es5, or es2015 and later")]
            : from construct in Constructs.All
              where construct.Year > newest
              let first = text.Nodes.FirstOrDefault(construct.Is)
              where first is not null
              select Finding(text, first, construct);

    private static int? YearOf(string name) => !Form.IsMatch(name) ? null : int.Parse(name.Substring(2), CultureInfo.InvariantCulture) switch
    {
        5 => 2009,
        >= 6 and < 100 and var number => 2009 + number,
        >= 2015 and < 2100 and var year => year,
        _ => null,
    };

    private MeaningFinding Finding(ScriptText text, Node node, Construct construct)
    {
        var (start, length) = MarkOf(text, node);
        var before = construct.Before is { } hint ? "; " + hint : "";
        return new(Rule.NewerThanDialect.Id, start, length, $"{construct.Name} came with ES{construct.Year}, and metabot.dialect is {_name}{before}");
    }

    // What is long is marked by the word or sign that makes it what it is.
    private static (int Start, int Length) MarkOf(ScriptText text, Node node) => node switch
    {
        ArrowFunctionExpression { Async: false } arrow => (text.Code.LastIndexOf("=>", arrow.Body.Range.Start, StringComparison.Ordinal), 2),
        VariableDeclaration or IClass or IFunction or ForOfStatement or CatchClause or StaticBlock => (node.Range.Start, WordAt(text.Code, node.Range.Start)),
        _ => (node.Range.Start, node.Range.End - node.Range.Start),
    };

    private static int WordAt(string code, int start) => Math.Max(1, code.Skip(start).TakeWhile(char.IsLetter).Count());
}
