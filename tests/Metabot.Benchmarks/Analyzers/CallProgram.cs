using System.Globalization;
using Metabot.Benchmarks.Generator;

namespace Metabot.Benchmarks.Analyzers;

/// <summary>Calls of typed jobs, each with a condition of its own; every other condition has a hole.</summary>
internal static class CallProgram
{
    private const int Contracts = 100;

    private const int CallsOfClass = 10;

    public static SourceProgram Of(int calls) => new(
    [
        .. Enumerable.Range(0, Contracts).Select(number => Programs.Contract(number, "OrderId")),
        .. Enumerable.Range(0, calls).Chunk(CallsOfClass).Select(Class),
    ]);

    private static string Class(int[] calls) => Text($$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Metabot;

        namespace Shop;

        public sealed class Reminders{{calls[0]}}(IBotClient bot)
        {
        {{string.Join("\n\n", calls.Select(Call))}}
        }
        """);

    private static string Call(int number) => Text($$"""
            public async Task<long?> Remind{{number}}Async(string name, int orderId, int leadId, CancellationToken cancellationToken)
            {
                if (string.IsNullOrWhiteSpace(name))
                {
                    throw new ArgumentException("nobody to remind of order " + orderId, nameof(name));
                }

                var order = new Order{{number % Contracts}}(name, orderId, {{number}}.5m, true, Guid.NewGuid(), DateTimeOffset.UtcNow, null, 0.5);
                var job = await bot.ScheduleAsync(
                    order,
                    new JobOptions
                    {
                        LeadId = leadId,
                        RunAfter = TimeSpan.FromMinutes({{number + 1}}),
                        AddTags = ["reminded", "order-{{number}}"],
                        Condition = {{(number % 2 == 0 ? Constant(number) : WithHole(number))}},
                    },
                    cancellationToken);
                return job.JobId;
            }
        """);

    private static string Constant(int number) =>
        $"\"if (lead.isTagExist('paid_{number}')) {{ return false; }} return lead.getIntAttr('orders') > {number};\"";

    private static string WithHole(int number) =>
        $"$\"return leadId == {{leadId}} && bot.getData('sale_{number}') === true;\"";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
