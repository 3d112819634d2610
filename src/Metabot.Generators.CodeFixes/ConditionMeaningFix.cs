using System.Composition;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Metabot.Generators.CodeFixes;

// What parses and is wrong all the same.
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
internal sealed class ConditionMeaningFix() : ConditionFix(
    Rule.ConditionNeverTrue.Id, Rule.AssignmentInCondition.Id, Rule.UnknownName.Id, Rule.UnknownRequestField.Id, Rule.UnknownHostMethod.Id, Rule.HoleInQuotes.Id,
    Rule.ImpossibleComparison.Id, Rule.UnknownMember.Id, Rule.MethodNotCalled.Id, Rule.WrongArguments.Id, Rule.NeverBoolean.Id);
