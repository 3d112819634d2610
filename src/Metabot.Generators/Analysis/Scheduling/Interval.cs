using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// A TimeSpan that can be computed while compiling, in seconds.
internal static class Interval
{
    private static readonly Dictionary<string, decimal> Units = new()
    {
        ["FromDays"] = 86400m,
        ["FromHours"] = 3600m,
        ["FromMinutes"] = 60m,
        ["FromSeconds"] = 1m,
        ["FromMilliseconds"] = 0.001m,
        ["FromMicroseconds"] = 0.000001m,
        ["FromTicks"] = 0.0000001m,
    };

    private static readonly decimal[][] Parts =
    [
        [], [0.0000001m], [], [3600m, 60m, 1m], [86400m, 3600m, 60m, 1m], [86400m, 3600m, 60m, 1m, 0.001m],
    ];

    // Null when the value is only known at run time.
    public static decimal? Seconds(IOperation value) => Values.Unconverted(value) switch
    {
        var plain when !IsTimeSpan(plain.Type) => null,
        IDefaultValueOperation => 0m,
        IFieldReferenceOperation field => OfField(field.Field),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } negated => -Seconds(negated.Operand),
        IObjectCreationOperation { Initializer: null } creation => Sum(creation.Arguments, Parts.ElementAtOrDefault(creation.Arguments.Length) ?? []),
        IInvocationOperation call when IsTimeSpan(call.TargetMethod.ContainingType) && Units.TryGetValue(call.TargetMethod.Name, out var unit) => Sum(call.Arguments, [unit]),
        _ => null,
    };

    private static bool IsTimeSpan(ITypeSymbol? type) => type is { Name: "TimeSpan", ContainingNamespace.Name: "System" };

    private static decimal? OfField(IFieldSymbol field) => (field.ContainingType.Name, field.Name) switch
    {
        ("Timeout", "InfiniteTimeSpan") => -0.001m,
        _ when !IsTimeSpan(field.ContainingType) => null,
        (_, "Zero") => 0m,
        (_, "MinValue") => (decimal)TimeSpan.MinValue.Ticks / TimeSpan.TicksPerSecond,
        (_, "MaxValue") => (decimal)TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerSecond,
        _ => null,
    };

    // Arguments that are left out count nothing; a named argument out of order has another unit, so order is by parameter.
    private static decimal? Sum(IEnumerable<IArgumentOperation> arguments, decimal[] units)
    {
        var given = arguments.Where(argument => Number(argument.Value) != 0m).ToList();
        decimal? sum = 0m;
        foreach (var argument in given)
        {
            var place = argument.Parameter?.Ordinal ?? int.MaxValue;
            sum += place < units.Length ? Number(argument.Value) * units[place] : null;
        }

        return sum;
    }

    private static decimal? Number(IOperation value)
    {
        try
        {
            return Values.Unconverted(value).ConstantValue is { HasValue: true, Value: { } number } && number is int or long or double
                ? Convert.ToDecimal(number, CultureInfo.InvariantCulture)
                : null;
        }
        catch (OverflowException)
        {
            return null; // beyond decimal: no TimeSpan either, so the call itself throws
        }
    }
}
