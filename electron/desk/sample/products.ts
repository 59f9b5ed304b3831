/** The shops of the sample and what they sell; prices in cents. */
export const shops = {
  home: { name: 'Larkfield Home', currency: 'USD', zone: 'Asia/Singapore' },
  garden: { name: 'Larkfield Garden', currency: 'USD', zone: 'Asia/Singapore' },
} as const
export type ShopKey = keyof typeof shops

export const products = {
  fjordSet: { shop: 'home', name: 'Fjord candle set', price: 34_00 },
  linenSpray: { shop: 'home', name: 'Linen spray, 250 ml', price: 14_00 },
  amberDiffuser: { shop: 'home', name: 'Amber reed diffuser', price: 29_00 },
  amberRefill: { shop: 'home', name: 'Amber diffuser refill', price: 16_50 },
  cedarSoap: { shop: 'home', name: 'Cedar hand soap, 300 ml', price: 12_50 },
  osmanthusTea: { shop: 'home', name: 'Osmanthus oolong, 80 g tin', price: 19_80 },
  teapot: { shop: 'home', name: 'Cast-iron teapot, 0.9 l', price: 64_00 },
  mugs: { shop: 'home', name: 'Stoneware mugs, pair', price: 26_00 },
  oakTray: { shop: 'home', name: 'Oak serving tray', price: 42_00 },
  apron: { shop: 'home', name: 'Linen apron, slate', price: 36_00 },
  vase: { shop: 'home', name: 'Ribbed glass vase', price: 31_00 },
  woolThrow: { shop: 'home', name: 'Wool throw, oatmeal', price: 89_00 },
  linenBedSet: { shop: 'home', name: 'Washed linen bed set', price: 148_00 },
  pillow: { shop: 'home', name: 'Buckwheat pillow', price: 38_00 },
  towels: { shop: 'home', name: 'Waffle bath towels, set of 4', price: 56_00 },
  basket: { shop: 'home', name: 'Bamboo laundry basket', price: 47_00 },
  lamp: { shop: 'home', name: 'Paper table lamp', price: 72_00 },
  clock: { shop: 'home', name: 'Wall clock, ash', price: 58_00 },
  giftWrap: { shop: 'home', name: 'Gift wrap and card', price: 6_00 },

  secateurs: { shop: 'garden', name: 'Bypass secateurs', price: 32_00 },
  trowel: { shop: 'garden', name: 'Hand trowel, ash handle', price: 18_00 },
  wateringCan: { shop: 'garden', name: 'Watering can, 5 l', price: 39_00 },
  pots: { shop: 'garden', name: 'Terracotta pots, set of 3', price: 27_00 },
  seedBox: { shop: 'garden', name: 'Balcony herb seed box', price: 15_00 },
  gloves: { shop: 'garden', name: 'Goatskin gloves', price: 24_00 },
  pottingMix: { shop: 'garden', name: 'Peat-free potting mix, 20 l', price: 16_00 },
  lantern: { shop: 'garden', name: 'Solar lantern', price: 45_00 },
  trellis: { shop: 'garden', name: 'Bamboo trellis, 1.5 m', price: 22_00 },
  kneeler: { shop: 'garden', name: 'Folding kneeler', price: 35_00 },
  birdFeeder: { shop: 'garden', name: 'Window bird feeder', price: 21_00 },
  raisedBed: { shop: 'garden', name: 'Cedar raised bed', price: 129_00 },
  bonsai: { shop: 'garden', name: 'Bonsai starter kit', price: 49_00 },
} as const
export type ProductKey = keyof typeof products
