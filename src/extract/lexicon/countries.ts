/** A state as news writes about it. The name is canonical: `nationality` of a mention holds exactly this string. */
export interface Country {
  readonly name: string;
  readonly capital: string;
  /** Words that stand before a noun: "Russian", "U.S.". */
  readonly adjectives: readonly string[];
  /** Plural nouns for its people: "Russians". */
  readonly demonyms: readonly string[];
  /** Other names and abbreviations of the state itself. */
  readonly aliases: readonly string[];
}

/**
 * Name | capital | adjectives | demonyms | aliases, for the 193 members of the United Nations, its two observers,
 * Kosovo, Taiwan and the European Union (which acts as a party in news). Adjectives that two states share
 * ("Congolese", "Dominican") stand with the one news means more often.
 */
const TABLE = `
Afghanistan|Kabul|Afghan|Afghans|
Albania|Tirana|Albanian|Albanians|
Algeria|Algiers|Algerian|Algerians|
Andorra|Andorra la Vella|Andorran|Andorrans|
Angola|Luanda|Angolan|Angolans|
Antigua and Barbuda|St. John's|Antiguan,Barbudan|Antiguans,Barbudans|Antigua
Argentina|Buenos Aires|Argentine,Argentinian,Argentinean|Argentines,Argentinians|
Armenia|Yerevan|Armenian|Armenians|
Australia|Canberra|Australian,Aussie|Australians,Aussies|
Austria|Vienna|Austrian|Austrians|
Azerbaijan|Baku|Azerbaijani,Azeri|Azerbaijanis,Azeris|
Bahamas|Nassau|Bahamian|Bahamians|The Bahamas
Bahrain|Manama|Bahraini|Bahrainis|
Bangladesh|Dhaka|Bangladeshi|Bangladeshis|
Barbados|Bridgetown|Barbadian,Bajan|Barbadians,Bajans|
Belarus|Minsk|Belarusian,Belarussian|Belarusians,Belarussians|Byelorussia
Belgium|Brussels|Belgian|Belgians|
Belize|Belmopan|Belizean|Belizeans|
Benin|Porto-Novo|Beninese|Beninese|
Bhutan|Thimphu|Bhutanese|Bhutanese|
Bolivia|La Paz|Bolivian|Bolivians|
Bosnia and Herzegovina|Sarajevo|Bosnian,Herzegovinian|Bosnians|Bosnia,Bosnia-Herzegovina
Botswana|Gaborone|Botswanan,Motswana|Batswana|
Brazil|Brasilia|Brazilian|Brazilians|
Brunei|Bandar Seri Begawan|Bruneian|Bruneians|Brunei Darussalam
Bulgaria|Sofia|Bulgarian|Bulgarians|
Burkina Faso|Ouagadougou|Burkinabe,Burkinabè|Burkinabe|
Burundi|Gitega|Burundian|Burundians|
Cabo Verde|Praia|Cape Verdean,Cabo Verdean|Cape Verdeans|Cape Verde
Cambodia|Phnom Penh|Cambodian|Cambodians|
Cameroon|Yaounde|Cameroonian|Cameroonians|
Canada|Ottawa|Canadian|Canadians|
Central African Republic|Bangui|Central African|Central Africans|CAR
Chad|N'Djamena|Chadian|Chadians|
Chile|Santiago|Chilean|Chileans|
China|Beijing|Chinese|Chinese|People's Republic of China,PRC,Mainland China
Colombia|Bogota|Colombian|Colombians|
Comoros|Moroni|Comorian,Comoran|Comorians|
Congo|Brazzaville|Congo-Brazzaville||Republic of the Congo,Republic of Congo
Costa Rica|San Jose|Costa Rican|Costa Ricans|
Croatia|Zagreb|Croatian,Croat|Croatians,Croats|
Cuba|Havana|Cuban|Cubans|
Cyprus|Nicosia|Cypriot,Greek Cypriot|Cypriots|
Czech Republic|Prague|Czech|Czechs|Czechia
Democratic Republic of the Congo|Kinshasa|Congolese|Congolese|Democratic Republic of Congo,DR Congo,DRC,D.R.C.,Congo-Kinshasa,Zaire
Denmark|Copenhagen|Danish|Danes|
Djibouti|Djibouti City|Djiboutian|Djiboutians|
Dominica|Roseau|||Commonwealth of Dominica
Dominican Republic|Santo Domingo|Dominican|Dominicans|
East Timor|Dili|East Timorese,Timorese|Timorese|Timor-Leste
Ecuador|Quito|Ecuadorian,Ecuadorean|Ecuadorians|
Egypt|Cairo|Egyptian|Egyptians|
El Salvador|San Salvador|Salvadoran,Salvadorean|Salvadorans|
Equatorial Guinea|Malabo|Equatorial Guinean,Equatoguinean|Equatoguineans|
Eritrea|Asmara|Eritrean|Eritreans|
Estonia|Tallinn|Estonian|Estonians|
Eswatini|Mbabane|Swazi|Swazis|Swaziland
Ethiopia|Addis Ababa|Ethiopian|Ethiopians|
European Union|Brussels|EU,E.U.||EU,E.U.
Fiji|Suva|Fijian|Fijians|
Finland|Helsinki|Finnish|Finns|
France|Paris|French|French|
Gabon|Libreville|Gabonese|Gabonese|
Gambia|Banjul|Gambian|Gambians|The Gambia
Georgia|Tbilisi|Georgian|Georgians|
Germany|Berlin|German|Germans|
Ghana|Accra|Ghanaian|Ghanaians|
Greece|Athens|Greek|Greeks|
Grenada|St. George's|Grenadian|Grenadians|
Guatemala|Guatemala City|Guatemalan|Guatemalans|
Guinea|Conakry|Guinean|Guineans|Guinea-Conakry
Guinea-Bissau|Bissau|Bissau-Guinean|Bissau-Guineans|
Guyana|Georgetown|Guyanese|Guyanese|
Haiti|Port-au-Prince|Haitian|Haitians|
Honduras|Tegucigalpa|Honduran|Hondurans|
Hungary|Budapest|Hungarian|Hungarians|
Iceland|Reykjavik|Icelandic|Icelanders|
India|New Delhi|Indian|Indians|
Indonesia|Jakarta|Indonesian|Indonesians|
Iran|Tehran|Iranian|Iranians|Islamic Republic of Iran,Islamic Republic
Iraq|Baghdad|Iraqi|Iraqis|
Ireland|Dublin|Irish|Irish|Republic of Ireland
Israel|Jerusalem|Israeli|Israelis|
Italy|Rome|Italian|Italians|
Ivory Coast|Yamoussoukro|Ivorian|Ivorians|Côte d'Ivoire,Cote d'Ivoire
Jamaica|Kingston|Jamaican|Jamaicans|
Japan|Tokyo|Japanese|Japanese|
Jordan|Amman|Jordanian|Jordanians|
Kazakhstan|Astana|Kazakh,Kazakhstani|Kazakhs,Kazakhstanis|
Kenya|Nairobi|Kenyan|Kenyans|
Kiribati|Tarawa|I-Kiribati|I-Kiribati|
Kosovo|Pristina|Kosovan,Kosovar|Kosovars,Kosovans|
Kuwait|Kuwait City|Kuwaiti|Kuwaitis|
Kyrgyzstan|Bishkek|Kyrgyz,Kyrgyzstani|Kyrgyz|
Laos|Vientiane|Lao,Laotian|Laotians|
Latvia|Riga|Latvian|Latvians|
Lebanon|Beirut|Lebanese|Lebanese|
Lesotho|Maseru|Basotho,Lesothan|Basotho|
Liberia|Monrovia|Liberian|Liberians|
Libya|Tripoli|Libyan|Libyans|
Liechtenstein|Vaduz|Liechtensteiner|Liechtensteiners|
Lithuania|Vilnius|Lithuanian|Lithuanians|
Luxembourg|Luxembourg City|Luxembourgish,Luxembourger|Luxembourgers|
Madagascar|Antananarivo|Malagasy,Madagascan|Malagasy|
Malawi|Lilongwe|Malawian|Malawians|
Malaysia|Kuala Lumpur|Malaysian|Malaysians|
Maldives|Male|Maldivian|Maldivians|The Maldives
Mali|Bamako|Malian|Malians|
Malta|Valletta|Maltese|Maltese|
Marshall Islands|Majuro|Marshallese|Marshallese|
Mauritania|Nouakchott|Mauritanian|Mauritanians|
Mauritius|Port Louis|Mauritian|Mauritians|
Mexico|Mexico City|Mexican|Mexicans|
Micronesia|Palikir|Micronesian|Micronesians|Federated States of Micronesia
Moldova|Chisinau|Moldovan|Moldovans|
Monaco|Monaco-Ville|Monegasque,Monacan|Monegasques|
Mongolia|Ulaanbaatar|Mongolian|Mongolians|
Montenegro|Podgorica|Montenegrin|Montenegrins|
Morocco|Rabat|Moroccan|Moroccans|
Mozambique|Maputo|Mozambican|Mozambicans|
Myanmar|Naypyidaw|Burmese,Myanmar|Burmese|Burma
Namibia|Windhoek|Namibian|Namibians|
Nauru|Yaren|Nauruan|Nauruans|
Nepal|Kathmandu|Nepali,Nepalese|Nepalis,Nepalese|
Netherlands|The Hague|Dutch|Dutch|The Netherlands,Holland
New Zealand|Wellington|New Zealand,Kiwi|New Zealanders,Kiwis|Aotearoa
Nicaragua|Managua|Nicaraguan|Nicaraguans|
Niger|Niamey|Nigerien|Nigeriens|
Nigeria|Abuja|Nigerian|Nigerians|
North Korea|Pyongyang|North Korean|North Koreans|DPRK,D.P.R.K.,Democratic People's Republic of Korea
North Macedonia|Skopje|North Macedonian,Macedonian|Macedonians|Macedonia
Norway|Oslo|Norwegian|Norwegians|
Oman|Muscat|Omani|Omanis|
Pakistan|Islamabad|Pakistani|Pakistanis|
Palau|Ngerulmud|Palauan|Palauans|
Palestine|Ramallah|Palestinian|Palestinians|Palestinian Authority,Palestinian Territories,State of Palestine
Panama|Panama City|Panamanian|Panamanians|
Papua New Guinea|Port Moresby|Papua New Guinean,Papuan|Papua New Guineans|PNG
Paraguay|Asuncion|Paraguayan|Paraguayans|
Peru|Lima|Peruvian|Peruvians|
Philippines|Manila|Philippine,Filipino,Filipina|Filipinos,Filipinas|The Philippines
Poland|Warsaw|Polish|Poles|
Portugal|Lisbon|Portuguese|Portuguese|
Qatar|Doha|Qatari|Qataris|
Romania|Bucharest|Romanian|Romanians|
Russia|Moscow|Russian|Russians|Russian Federation
Rwanda|Kigali|Rwandan|Rwandans|
Saint Kitts and Nevis|Basseterre|Kittitian,Nevisian|Kittitians|St. Kitts and Nevis,St. Kitts
Saint Lucia|Castries|Saint Lucian,St. Lucian|Saint Lucians|St. Lucia
Saint Vincent and the Grenadines|Kingstown|Vincentian|Vincentians|St. Vincent and the Grenadines,St. Vincent
Samoa|Apia|Samoan|Samoans|
San Marino|San Marino|Sammarinese|Sammarinese|
Sao Tome and Principe|Sao Tome|Santomean,Sao Tomean|Santomeans|São Tomé and Príncipe
Saudi Arabia|Riyadh|Saudi,Saudi Arabian|Saudis|Kingdom of Saudi Arabia,KSA
Senegal|Dakar|Senegalese|Senegalese|
Serbia|Belgrade|Serbian,Serb|Serbs,Serbians|
Seychelles|Victoria|Seychellois|Seychellois|
Sierra Leone|Freetown|Sierra Leonean|Sierra Leoneans|
Singapore|Singapore|Singaporean|Singaporeans|
Slovakia|Bratislava|Slovak,Slovakian|Slovaks|Slovak Republic
Slovenia|Ljubljana|Slovenian,Slovene|Slovenes,Slovenians|
Solomon Islands|Honiara|Solomon Islander|Solomon Islanders|
Somalia|Mogadishu|Somali,Somalian|Somalis|
South Africa|Pretoria|South African|South Africans|
South Korea|Seoul|South Korean|South Koreans|Republic of Korea,R.O.K.,ROK
South Sudan|Juba|South Sudanese|South Sudanese|
Spain|Madrid|Spanish|Spaniards|
Sri Lanka|Colombo|Sri Lankan|Sri Lankans|
Sudan|Khartoum|Sudanese|Sudanese|
Suriname|Paramaribo|Surinamese|Surinamese|
Sweden|Stockholm|Swedish|Swedes|
Switzerland|Bern|Swiss|Swiss|
Syria|Damascus|Syrian|Syrians|Syrian Arab Republic
Taiwan|Taipei|Taiwanese|Taiwanese|Republic of China,Chinese Taipei
Tajikistan|Dushanbe|Tajik,Tajikistani|Tajiks|
Tanzania|Dodoma|Tanzanian|Tanzanians|
Thailand|Bangkok|Thai|Thais|
Togo|Lome|Togolese|Togolese|
Tonga|Nuku'alofa|Tongan|Tongans|
Trinidad and Tobago|Port of Spain|Trinidadian,Tobagonian|Trinidadians|Trinidad
Tunisia|Tunis|Tunisian|Tunisians|
Turkey|Ankara|Turkish|Turks|Türkiye,Turkiye
Turkmenistan|Ashgabat|Turkmen|Turkmens|
Tuvalu|Funafuti|Tuvaluan|Tuvaluans|
Uganda|Kampala|Ugandan|Ugandans|
Ukraine|Kyiv|Ukrainian|Ukrainians|
United Arab Emirates|Abu Dhabi|Emirati,UAE,U.A.E.|Emiratis|UAE,U.A.E.,Emirates
United Kingdom|London|British,UK,U.K.|Britons,Brits|UK,U.K.,Britain,Great Britain
United States|Washington|American,US,U.S.,USA,U.S.A.|Americans|US,U.S.,USA,U.S.A.,United States of America,America
Uruguay|Montevideo|Uruguayan|Uruguayans|
Uzbekistan|Tashkent|Uzbek,Uzbekistani|Uzbeks|
Vanuatu|Port Vila|Ni-Vanuatu,Vanuatuan|Ni-Vanuatu|
Vatican City|Vatican City|Vatican,Papal||Holy See,Vatican,The Vatican
Venezuela|Caracas|Venezuelan|Venezuelans|
Vietnam|Hanoi|Vietnamese|Vietnamese|Viet Nam
Yemen|Sanaa|Yemeni|Yemenis|
Zambia|Lusaka|Zambian|Zambians|
Zimbabwe|Harare|Zimbabwean|Zimbabweans|
`;

/** Spellings of capitals beside the one in the table. */
export const CAPITAL_ALIASES: ReadonlyMap<string, string> = new Map([
  ['Kiev', 'Kyiv'],
  ['Washington, D.C.', 'Washington'],
  ['Washington D.C.', 'Washington'],
  ['Washington DC', 'Washington'],
  ['Delhi', 'New Delhi'],
  ['Peking', 'Beijing'],
  ['Teheran', 'Tehran'],
  ["Sana'a", 'Sanaa'],
  ['Bogotá', 'Bogota'],
  ['Brasília', 'Brasilia'],
  ['San José', 'San Jose'],
  ['Asunción', 'Asuncion'],
  ['Yaoundé', 'Yaounde'],
  ['Chișinău', 'Chisinau'],
  ['Prishtina', 'Pristina'],
  ['Berne', 'Bern'],
  ['Nur-Sultan', 'Astana'],
  ['Ulan Bator', 'Ulaanbaatar'],
]);

const list = (cell: string | undefined): readonly string[] => (cell ? cell.split(',') : []);

/** The states of the world with the words that news uses for them. */
export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', capital = '', adjectives, demonyms, aliases] = line.split('|');
    return {
      name,
      capital,
      adjectives: list(adjectives),
      demonyms: list(demonyms),
      aliases: list(aliases),
    };
  });
