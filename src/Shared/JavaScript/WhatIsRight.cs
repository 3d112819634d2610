using System.Globalization;
using System.Text.RegularExpressions;
using Metabot.JavaScript.Places;

namespace Metabot.JavaScript;

// What to do about a mistake that no repair mends: as far as what stands around it tells.
internal static class WhatIsRight
{
    // How far the signs of Chinese and Japanese keyboards are from the usual ones.
    private const int FullWidth = 0xfee0;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "finally", "for",
        "function", "if", "import", "in", "instanceof", "new", "return", "super", "switch", "throw", "try", "typeof", "var", "void", "while", "with",
    };

    private static readonly HashSet<string> Statements = new(StringComparer.Ordinal) { "break", "const", "continue", "for", "if", "return", "switch", "throw", "try", "var", "while" };

    private static readonly Regex Value = new("""^(?:["'`\d)\]]|[^\W\d]|\$)""", RegexOptions.CultureInvariant);

    private static readonly Regex Infix = new("""^(?:=>|[=!]==?|[<>]=?|&&|\|\||[*%/^|&]|\?\??|\.)$""", RegexOptions.CultureInvariant);

    private static readonly Regex ForEach = new("""(?<![\w$.])foreach\s*\(\s*\z""", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    public static Advice? For(Mistake mistake) =>
        (OfKind(mistake.Fault.Kind) ?? (mistake.IsHole ? null : OfToken(mistake))) is { } advice ? new(advice) : OfNeighbours(mistake);

    private static string? OfKind(FaultKind kind) => kind switch
    {
        FaultKind.AssignmentTarget => "write '==' to compare",
        FaultKind.ConstWithoutValue => "give it a value, or declare it with 'let'",
        FaultKind.TryWithoutCatch => "write 'catch (e) { }' after its block",
        FaultKind.OpenRegularExpression => "end the regular expression with '/'",
        FaultKind.StrayContinue => "use it in a loop",
        FaultKind.StrayBreak => "use it in a loop or a switch",
        FaultKind.StrayAwait => "remove the 'await'",
        FaultKind.StrayImport => "a condition cannot import",
        FaultKind.SecondDeclaration => "give one of the two another name",
        _ => null,
    };

    private static string? OfToken(Mistake mistake)
    {
        var token = mistake.Token;
        return token switch
        {
            _ when IsInvisible(token[0]) => $"remove the invisible character U+{(int)token[0]:X4}",
            _ when token[0] is '\'' or '"' && mistake.Start > 0 && char.IsLetterOrDigit(mistake.Code[mistake.Start - 1]) => "the text that ends here has no quote at its beginning",
            _ when token[0] is '\'' or '"' && (token.Length == 1 || token[token.Length - 1] != token[0]) => $"end the text with {token[0]}",
            _ when token == "/*" => "end the comment with '*/'",
            _ when token[0] == '#' => "write '//' before a comment",
            _ when char.IsDigit(token[0]) && token.Any(char.IsLetter) && mistake.Fault.Kind == FaultKind.NoToken => "a name cannot begin with a digit, and a text stands in quotes",
            _ when mistake.Fault.Kind == FaultKind.NoToken && mistake.Unexpected is > '\u007f' and { } sign => OfForeignSign(sign),
            _ => null,
        };
    }

    private static string OfForeignSign(char sign) =>
        sign is >= '\uff01' and <= '\uff5e' ? $"write '{(char)(sign - FullWidth)}'"
        : sign is '–' or '—' or '−' ? "write '-'"
        : CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OpenPunctuation
            ? "write a straight quote"
        : "such a sign stands only in a text or a comment";

    private static Advice? OfNeighbours(Mistake mistake)
    {
        var (token, before) = (mistake.Token, mistake.Before);
        return before switch
        {
            _ when token == "else" => new("there is no 'if' right before it"),
            "if" or "while" or "switch" or "for" => new($"write '(' after '{before}'"),
            "const" or "let" or "var" or "function" when Reserved.Contains(token) => new($"'{token}' is a word of the language, take another name"),
            _ when mistake.Fault.Kind == FaultKind.ArrowParameters => new("write '>=' to compare, or '(…) =>' for a function"),
            _ when mistake.Code.EndsAt(mistake.Fault.Index, ForEach) => new("write 'for (const item of list)'"),
            _ when Value.IsMatch(before) && !Reserved.Contains(before) => BetweenValues(mistake, before),
            _ when IsEnd(mistake.Fault) && Mistake.IsOperator(before) => new($"write what follows '{before}'"),
            _ when Infix.IsMatch(token) => new($"write what precedes '{token}', or remove it"),
            _ => null,
        };
    }

    // Two values in a row, or brackets that do not fit.
    private static Advice? BetweenValues(Mistake mistake, string before) => mistake switch
    {
        _ when mistake.Token is "&&" or "||" or "??" => new("put the part with '??' in parentheses"),
        _ when mistake.Token is "==" or "===" => new("write '=' to give a value"),
        _ when mistake.Unexpected == '=' && mistake.Open == '{' => new("write ':'", mistake.AfterBefore(before.Length)),
        _ when mistake.Unexpected is ')' or ']' or '}' && mistake.Open is { } open => new($"it does not close the '{open}' before it"),
        _ when mistake.Unexpected == ';' && mistake.Open is '(' or '[' => new($"close the '{mistake.Open}' before it"),
        _ when Statements.Contains(mistake.Token) => new("write ';'", mistake.AfterBefore(before.Length)),
        _ when !IsValue(mistake.Fault) => null,
        _ when before[0] is '"' or '\'' && before[before.Length - 1] == mistake.Code[mistake.Fault.Index - 1] => new($"the text ends before '{mistake.Unexpected}', look at its quotes"),
        _ when mistake.Open == '{' => new("a colon, a comma or an operator is missing", mistake.AfterBefore()),
        _ => new("an operator or a comma is missing", mistake.AfterBefore()),
    };

    private static bool IsEnd(SyntaxFault fault) => fault.Kind == FaultKind.UnexpectedEnd || fault.IsToken(")", "]", "}", ";", ",");

    private static bool IsValue(SyntaxFault fault) =>
        fault.Kind is FaultKind.UnexpectedName or FaultKind.UnexpectedText or FaultKind.UnexpectedNumber or FaultKind.UnexpectedTemplate
        || fault.IsToken("new", "typeof", "function", "!", "this", "true", "false", "null");

    // As they come with what is copied from a page or a messenger.
    private static bool IsInvisible(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
