using Metabot.Generators.Contracts.Members;
using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Parsing;

// What an endpoint answers: parsed as a parameter is, and read only.
internal static class AnswerParser
{
    // Null, with the reason as a sentence for users, where it cannot be read.
    public static AnswerModel? Parse(INamedTypeSymbol contract, ITypeSymbol answer, out string? whyNot)
    {
        var problems = new List<MemberProblem>();
        var parser = new ObjectParser(problems, ParseScope.Create(contract));
        var objects = parser.Parse(answer, out var value);
        whyNot = problems.Select(Describe).FirstOrDefault()
            ?? Readability.WhyNotRead(parser.Unions, objects)
            ?? (Readability.CanBeRead(value!) ? null : "it is written in a form that is not read");

        // Where a value is promised, null is none.
        return whyNot is not null ? null
            : new AnswerModel(
                value! with { CanBeNull = value.CanBeNull && value.IsValueType },
                objects.ToEquatableArray(),
                parser.Enums.ToEquatableArray(),
                parser.Converters.ToEquatableArray())
            {
                IsPublic = TypeShape.IsPublic(answer),
            };
    }

    private static string Describe(MemberProblem problem)
    {
        var arguments = problem.Describe(problem.Member.Name, way: null, others: 0);
        return problem.RuleId == Rule.UnwritableType.Id ? arguments[1] : string.Format(Rule.SameWireName.Message, arguments);
    }
}
