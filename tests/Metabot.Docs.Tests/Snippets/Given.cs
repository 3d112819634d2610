// What short snippets may use without saying it: the bot, the services, some values, and the contracts of the examples.
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Net.Http;
global using System.Threading;
global using System.Threading.Tasks;
global using System.Net.Http.Json;
global using System.Text.Json.Serialization;
global using Metabot;
global using Microsoft.Extensions.Configuration;
global using Microsoft.Extensions.DependencyInjection;
global using Given;
global using static Given.Values;

namespace Given;

internal static class Values
{
    public static readonly IBotClient bot = null!;
    public static readonly HttpClient http = null!;
    public static readonly IServiceCollection services = null!;
    public static readonly IConfiguration configuration = null!;
    public static readonly Order order = new(7, 1250.50m);
    public static readonly Person person = new(135);
    public static readonly TimeSpan delay = new(0, 5, 0);
    public static readonly string name = new('A', 1);
    public static readonly string city = new('A', 1);
    public static readonly int zip = int.Parse("1");
    public static readonly string token = new('A', 1);
    public static readonly int id = int.Parse("1");
    public static readonly JobRequest request = new();
}

public sealed record Order(int Id, decimal Total);

public sealed record Person(long Id);

[BotScript("welcome")]
public partial record WelcomeParams(string FirstName, int OrderId, DateOnly? Delivery = null);

[BotTrigger("order_paid")]
public partial record OrderPaid(decimal Total);

[BotBroadcast("spring_sale")]
public partial record SpringSale(int DiscountPercent);
