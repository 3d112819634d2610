using Esprima;

namespace Metabot.JavaScript;

internal readonly record struct ScriptVerdict(ParserException? Error, string? WhyNotChecked)
{
    public bool IsValid => Error is null && WhyNotChecked is null;
}

// Esprima with its traps closed: what it says about a function body, whatever the text.
internal static class ScriptParser
{
    private const int MostMasks = 8;

    private static readonly ParserOptions Options = new()
    {
        Tolerant = false,
        AllowReturnOutsideFunction = true,
        RegExpParseMode = RegExpParseMode.Validate,
    };

    public static ScriptVerdict Parse(string code)
    {
        if (code.Length > DeepStack.LongestText)
        {
            return new(null, $"it is longer than {DeepStack.LongestText} characters");
        }

        try
        {
            return DeepStack.Run(code, () => Judge(code));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Some malformed regular expressions and for statements are too much for Esprima, and it does not say so
            // with a ParserException.
            return new(null, $"the parser failed with {failure.GetType().Name}");
        }
    }

    private static ScriptVerdict Judge(string code)
    {
        var error = FindError(code);
        for (var masks = 0; error is not null && masks < MostMasks; masks++)
        {
            if (EsprimaGaps.WhyUndecided(error) is { } why)
            {
                return new(null, why);
            }

            if (EsprimaGaps.Mask(code, error) is not { } masked)
            {
                break;
            }

            var next = FindError(masked);
            if (next is not null && next.Index <= error.Index)
            {
                break;
            }

            (code, error) = (masked, next);
        }

        return new(error, null);
    }

    private static ParserException? FindError(string code)
    {
        try
        {
            new JavaScriptParser(Options).ParseScript(code);
            return null;
        }
        catch (ParserException error)
        {
            return error;
        }
    }
}
