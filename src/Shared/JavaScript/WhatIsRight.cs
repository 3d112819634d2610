using System.Globalization;
using System.Text.RegularExpressions;
using Metabot.JavaScript.Places;
using Metabot.JavaScript.Verdicts;
using Metabot.Rules;

namespace Metabot.JavaScript;

// What to do about a mistake that no repair mends: as far as what stands around it tells.
internal static class WhatIsRight
{
    private const int LongestExcerpt = 40;

    // How far the signs of Chinese and Japanese keyboards are from the usual ones.
    private const int FullWidth = 0xfee0;

    private static readonly (string Description, string Right)[] ByDescription =
    [
        ("Invalid left-hand side in assignment", "write '==' to compare"),
        ("Missing initializer in const declaration", "give it a value, or declare it with 'let'"),
        ("Missing catch or finally after try", "write 'catch (e) { }' after its block"),
        ("Invalid regular expression: missing /", "end the regular expression with '/'"),
        ("Illegal continue statement", "use it in a loop"),
        ("Illegal break statement", "use it in a loop or a switch"),
        ("Unterminated template", "end the text with '`'"),
        ("await is only valid", "remove the 'await'"),
        ("Cannot use import statement", "a condition cannot import"),
    ];

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "finally", "for",
        "function", "if", "import", "in", "instanceof", "new", "return", "super", "switch", "throw", "try", "typeof", "var", "void", "while", "with",
    };

    private static readonly HashSet<string> Statements = new(StringComparer.Ordinal) { "break", "const", "continue", "for", "if", "return", "switch", "throw", "try", "var", "while" };

    private static readonly Regex Value = new("""^(?:["'`\d)\]]|[^\W\d]|\$)""", RegexOptions.CultureInvariant);

    private static readonly Regex Infix = new("""^(?:=>|[=!]==?|[<>]=?|&&|\|\||[*%/^|&]|\?\??|\.)$""", RegexOptions.CultureInvariant);

    private static readonly Regex ForEach = new("""(?<![\w$.])foreach\s*\(\s*\z""", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);

    public static string? For(Mistake mistake) => OfDescription(mistake.Description) ?? (mistake.IsHole ? null : OfToken(mistake)) ?? OfNeighbours(mistake);

    private static string? OfDescription(string description) =>
        description.EndsWith("has already been declared", StringComparison.Ordinal) ? "give one of the two another name"
        : Array.Find(ByDescription, each => description.StartsWith(each.Description, StringComparison.Ordinal)).Right;

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
            _ when char.IsDigit(token[0]) && token.Any(char.IsLetter) && mistake.Description == "Invalid or unexpected token" => "a name cannot begin with a digit, and a text stands in quotes",
            _ when mistake.Description == "Invalid or unexpected token" && mistake.Unexpected is > '\u007f' and { } sign => OfForeignSign(sign),
            _ => null,
        };
    }

    private static string OfForeignSign(char sign) =>
        sign is >= '\uff01' and <= '\uff5e' ? $"write '{(char)(sign - FullWidth)}'"
        : sign is '–' or '—' or '−' ? "write '-'"
        : CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OpenPunctuation
            ? "write a straight quote"
        : "such a sign stands only in a text or a comment";

    private static string? OfNeighbours(Mistake mistake)
    {
        var (token, before) = (mistake.Token, mistake.Before);
        return before switch
        {
            _ when token == "else" => "there is no 'if' right before it",
            "if" or "while" or "switch" or "for" => $"write '(' after '{before}'",
            "const" or "let" or "var" or "function" when Reserved.Contains(token) => $"'{token}' is a word of the language, take another name",
            _ when mistake.Description == MalformedArrow.Description => "write '>=' to compare, or '(…) =>' for a function",
            _ when mistake.Code.EndsAt(mistake.FaultIndex, ForEach) => "write 'for (const item of list)'",
            _ when Value.IsMatch(before) && !Reserved.Contains(before) => BetweenValues(mistake, before),
            _ when IsEnd(mistake) && Mistake.IsOperator(before) => $"write what follows '{before}'",
            _ when Infix.IsMatch(token) => $"write what precedes '{token}', or remove it",
            _ => null,
        };
    }

    // Two values in a row, or brackets that do not fit.
    private static string? BetweenValues(Mistake mistake, string before) => mistake switch
    {
        _ when mistake.Token is "&&" or "||" or "??" => "put the part with '??' in parentheses",
        _ when mistake.Token is "==" or "===" => "write '=' to give a value",
        _ when mistake.Unexpected == '=' && mistake.Open == '{' => $"write ':' after '{before}'",
        _ when mistake.Unexpected is ')' or ']' or '}' && mistake.Open is { } open => $"it does not close the '{open}' before it",
        _ when mistake.Unexpected == ';' && mistake.Open is '(' or '[' => $"close the '{mistake.Open}' before it",
        _ when Statements.Contains(mistake.Token) => $"write ';' after '{before}'",
        _ when !IsValue(mistake) => null,
        _ when before[0] is '"' or '\'' && before[before.Length - 1] == mistake.Code[mistake.FaultIndex - 1] => $"the text ends before '{mistake.Unexpected}', look at its quotes",
        _ when mistake.Open == '{' => $"a colon, a comma or an operator is missing after '{Excerpt.Cut(before, LongestExcerpt)}'",
        _ => $"an operator or a comma is missing after '{Excerpt.Cut(before, LongestExcerpt)}'",
    };

    private static bool IsEnd(Mistake mistake) => mistake.IsUnexpected("end", "token ')'", "token ']'", "token '}'", "token ';'", "token ','");

    private static bool IsValue(Mistake mistake) =>
        mistake.IsUnexpected("identifier", "string", "number", "template", "token 'new'", "token 'typeof'", "token 'function'", "token '!'", "token 'this'", "token 'true'", "token 'false'", "token 'null'");

    // As they come with what is copied from a page or a messenger.
    private static bool IsInvisible(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
