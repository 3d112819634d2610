using Acornima;
using Metabot.JavaScript.Places;

namespace Metabot.JavaScript.Verdicts;

// What the parsers say as a value. Nothing else knows their codes and sentences.
internal static class ParserFaults
{
    private const string RegularExpression = "Invalid regular expression: ";

    // By Acornima's code.
    private static readonly Dictionary<string, FaultKind> Kinds = new(StringComparer.Ordinal)
    {
        ["UnexpectedToken"] = FaultKind.UnexpectedToken,
        ["UnexpectedTokenIdentifier"] = FaultKind.UnexpectedName,
        ["UnexpectedTokenNumber"] = FaultKind.UnexpectedNumber,
        ["UnexpectedTokenString"] = FaultKind.UnexpectedText,
        ["UnexpectedTemplateString"] = FaultKind.UnexpectedTemplate,
        ["UnexpectedTokenRegExp"] = FaultKind.UnexpectedWord,
        ["UnexpectedReserved"] = FaultKind.UnexpectedWord,
        ["UnexpectedStrictReserved"] = FaultKind.UnexpectedWord,
        ["StrictEvalArguments"] = FaultKind.UnexpectedWord,
        ["UnexpectedEOS"] = FaultKind.UnexpectedEnd,
        ["InvalidOrUnexpectedToken"] = FaultKind.NoToken,
        ["InvalidLhsInAssignment"] = FaultKind.AssignmentTarget,
        ["InvalidLhsInFor"] = FaultKind.OtherTarget,
        ["InvalidLhsInPrefixOp"] = FaultKind.OtherTarget,
        ["InvalidLhsInPostfixOp"] = FaultKind.OtherTarget,
        ["InvalidDestructuringTarget"] = FaultKind.OtherTarget,
        ["ForInOfLoopMultiBindings"] = FaultKind.OtherTarget,
        ["DeclarationMissingInitializer_Const"] = FaultKind.ConstWithoutValue,
        ["DeclarationMissingInitializer_Destructuring"] = FaultKind.PatternWithoutValue,
        ["NoCatchOrFinally"] = FaultKind.TryWithoutCatch,
        ["NewlineAfterThrow"] = FaultKind.ThrowWithoutValue,
        ["InvalidCoverInitializedName"] = FaultKind.ShorthandWithValue,
        ["UnterminatedTemplateExpr"] = FaultKind.OpenTemplateHole,
        ["UnexpectedTokenUnaryExponentiation"] = FaultKind.PowerOfUnary,
        ["InvalidPrivateFieldResolution"] = FaultKind.UnknownPrivateName,
        ["IllegalContinue"] = FaultKind.LabelOfNoLoop,
        ["NoIterationStatement"] = FaultKind.StrayContinue,
        ["IllegalBreak"] = FaultKind.StrayBreak,
        ["AwaitNotInAsyncContext"] = FaultKind.StrayAwait,
        ["ImportOutsideModule"] = FaultKind.StrayImport,
        ["VarRedeclaration"] = FaultKind.SecondDeclaration,
        ["LabelRedeclaration"] = FaultKind.SecondDeclaration,
        ["StrictOctalLiteral"] = FaultKind.OctalInStrictCode,
        ["StrictOctalEscape"] = FaultKind.OctalInStrictCode,
        ["Strict8Or9Escape"] = FaultKind.OctalInStrictCode,
        ["StrictDecimalWithLeadingZero"] = FaultKind.OctalInStrictCode,
        ["UnterminatedRegExp"] = FaultKind.OpenRegularExpression,
        ["InvalidRegExpFlags"] = FaultKind.RegularExpressionFlags,
    };

    // The parser's place may be beyond either end.
    public static SyntaxFault Read(ParseError error, string code)
    {
        var kind = FindKind(error.Code);
        return new(Math.Min(Math.Max(error.Index, 0), code.Length), kind, error.Description) { Subject = ReadSubject(kind, error.Description) };
    }

    public static SyntaxFault UnexpectedName(int index, string name) => new(index, FaultKind.UnexpectedName, $"Unexpected identifier '{name}'") { Subject = name };

    public static SyntaxFault UnexpectedToken(int index, string token) => new(index, FaultKind.UnexpectedToken, $"Unexpected token '{token}'") { Subject = token };

    public static SyntaxFault ArrowParameters(int index, int end) => new(index, FaultKind.ArrowParameters, "Malformed arrow function parameter list") { End = end };

    // Esprima has sentences only.
    public static bool IsTarget(Esprima.ParserException error) => error.Description?.StartsWith("Invalid left-hand side in ", StringComparison.Ordinal) == true;

    private static FaultKind FindKind(string code) => Kinds.TryGetValue(code, out var kind) ? kind
        : code.StartsWith("RegExp", StringComparison.Ordinal) ? FaultKind.RegularExpression
        : FaultKind.Other;

    // Acornima puts it into its sentence and does not hand it over: in quotes, or a literal before the reason.
    private static string ReadSubject(FaultKind kind, string words) => kind switch
    {
        FaultKind.UnexpectedToken or FaultKind.UnexpectedName or FaultKind.UnknownPrivateName or FaultKind.LabelOfNoLoop => Between(words, words.IndexOf('\'') + 1, words.LastIndexOf('\'')),
        FaultKind.RegularExpression => Between(words, RegularExpression.Length, words.LastIndexOf(": ", StringComparison.Ordinal)),
        _ => "",
    };

    private static string Between(string words, int start, int end) => start < end ? words.Substring(start, end - start) : "";
}
