using Metabot;
using Microsoft.Extensions.Options;

namespace WebShop;

/// <summary>Lines for a second terminal.</summary>
internal static class WhatToTry
{
    public static void Print(WebApplication app)
    {
        // In a test there is a server without an address.
        if (app.Urls.FirstOrDefault() is not { } shop)
        {
            return;
        }

        var bot = app.Services.GetRequiredService<IOptions<BotClientOptions>>().Value;
        Console.WriteLine($$"""

            The shop is at {{shop}}, its bot {{bot.BotId}} at {{bot.BaseAddress}}. Try in a second terminal:

              # an order: the bot confirms it, and reminds of the payment unless it is made in time
              curl -s {{shop}}/orders --json '{"id":7,"leadId":1,"total":12.50}'

              # what the customer got from the bot
              curl -s -H 'Authentication: {{bot.Token}}' {{bot.BaseAddress}}bots/{{bot.BotId}}/messages

              # the payment: thanks, other tags, and no reminder
              curl -s {{shop}}/orders/7/payment --json '{"leadId":1}'

              # what the bot refuses: there is no such customer
              curl -s {{shop}}/orders --json '{"id":8,"leadId":404,"total":1}'

              # something new every ten seconds
              curl -s {{shop}}/subscriptions --json '{"leadId":1,"every":"00:00:10"}'

              # whether the shop reaches its bot
              curl -s {{shop}}/health

            Ctrl+C stops both.
            """);
    }
}
