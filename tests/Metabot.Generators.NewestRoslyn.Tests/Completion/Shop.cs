namespace Metabot.Generators.Completion;

/// <summary>A program with contracts, tags and attributes in which one expression is being written.</summary>
internal static class Shop
{
    public const string Manifest = """{"scripts": {"welcome": {}, "farewell": {}}, "triggers": {"order_paid": {}}}""";

    public static string WithCondition(string condition) => With("await bot.ScheduleAsync(new WelcomeParams(\"Ann\", null!, 7), new JobOptions { LeadId = 135, Condition = " + condition + " });");

    public static string With(string statement, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Metabot;

        {{members}}

        [BotScript("welcome")]
        public partial record WelcomeParams(string FirstName, OrderInfo Order, int? Age);

        public record OrderInfo(long OrderId, List<OrderItem> Items, Address Address, DateTimeOffset CreatedAt);

        public record OrderItem(string Sku, decimal Price, int Quantity);

        public record Address(string City, string[] Streets);

        [BotTrigger("order_paid", AddTags = "vip,regular", Condition = "return lead.isTagExist('vip') && lead.getAttr('city') == 'Tver' && lead.getAttr('Имя') != null;")]
        public partial record OrderPaid(decimal Total);

        [BotBroadcast("spring_sale", RemoveTags = "asleep", Condition = "return lead.isInStatus('Active') && lead.isContextExist('checkout') && bot.getAttr('season') == 'spring' && leadId > 0;")]
        public partial record SpringSale(string Title);

        class Program
        {
            const string Before = "return leadId > 0 && ";

            async Task RunAsync(IBotClient bot, int id, string name)
            {
                {{statement}}
            }

            void Take([JobCondition] string condition, string other)
            {
            }
        }
        """;
}
